import { readdirSync, readFileSync } from 'node:fs';

/* Looks at processes through /proc: what uses it runs on Linux. */

/** The processes a process has started that decode files. */
export function decodingProcessesOf(pid: number): number[] {
  return readdirSync(`/proc/${pid}/task`)
    .flatMap((thread) => readFileSync(`/proc/${pid}/task/${thread}/children`, 'utf8').split(' '))
    .filter(Boolean)
    .map(Number)
    .filter((child) => ofProcess(child, 'cmdline').includes('intake-process'));
}

export const isRunning = (pid: number): boolean => /\) [^ZX] /.test(ofProcess(pid, 'stat'));

/** The most memory (bytes) that a process has held at once; 0 once it is gone. */
export const mostMemoryOf = (pid: number): number =>
  Number(/^VmHWM:\s+(\d+) kB/m.exec(ofProcess(pid, 'status'))?.[1] ?? 0) * 1024;

/** Watches the processes that this one has started to decode files, and gives the most memory (bytes) that one of them has held. */
export function watchDecoding(): { most(): number; stop(): void } {
  let most = 0;
  const look = () => (most = Math.max(most, ...decodingProcessesOf(process.pid).map(mostMemoryOf)));
  const timer = setInterval(look, 20);
  return { most: look, stop: () => clearInterval(timer) };
}

/** Empty for a process that ended in the meantime. */
function ofProcess(pid: number, file: string): string {
  try {
    return readFileSync(`/proc/${pid}/${file}`, 'utf8');
  } catch {
    return '';
  }
}
