import { spawn } from 'node:child_process';
import type { PostgresBinaries } from './platform-binaries.ts';
import type { Unprivileged } from './unprivileged.ts';

export interface GuardedServer {
  /** Settles with the exit code when server and guard are gone; null when the guard was killed by a signal. */
  readonly exited: Promise<number | null>;
  /** Fast shutdown; resolves when it is done. */
  stop(): Promise<void>;
}

/**
 * Runs the server and watches stdin beside it: when the process that started it goes, however it goes, stdin ends and the
 * server is shut down. PostgreSQL itself would live on. Portable, where a parent-death signal exists on Linux alone.
 */
const guard = `
exec 3<&0
"$@" </dev/null 3<&- &
server=$!
{ cat <&3 >/dev/null; kill -INT $server; } 2>/dev/null &
exec 3<&-
wait $server
`;

/** Starts `postgres` with the given words and resolves when it takes connections; throws its own last words if it ends instead. */
export async function startGuardedServer(
  binaries: PostgresBinaries,
  as: Unprivileged,
  words: readonly string[],
  onLine: (text: string) => void,
): Promise<GuardedServer> {
  const command = [...as.prefix, binaries.postgres, ...words];
  const child = spawn('/bin/sh', ['-c', guard, 'postgres-guard', ...command], {
    ...as.ids,
    env: binaries.env,
    stdio: ['pipe', 'ignore', 'pipe'],
  });
  child.stdin.on('error', () => undefined);
  const exited = new Promise<number | null>((resolve, reject) => child.once('exit', resolve).once('error', reject));

  let log = '';
  await new Promise<void>((resolve, reject) => {
    let ready = false;
    child.stderr.setEncoding('utf8').on('data', (text: string) => {
      if (ready) return onLine(text);
      log += text;
      if (!log.includes('ready to accept connections')) return;
      ready = true;
      resolve();
    });
    child.once('close', () => reject(new Error(log.trim() || 'PostgreSQL ended without a word.')));
    exited.catch(reject);
  });

  const stop = async () => {
    child.stdin.end();
    await exited;
  };
  return { exited, stop };
}
