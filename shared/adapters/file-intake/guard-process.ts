/** Memory is filled at a gigabyte a second or two: by the time it is seen, some 30 MB more than the limit are taken. */
const everyMs = 20;

/**
 * Ends this process, from a thread of its own, when it takes more memory than this (bytes) or its parent is gone. The main thread
 * could not: while it decodes, it hears nothing.
 */
export function guardProcess(memory: number): void {
  const parent = process.ppid;
  setInterval(() => {
    if (process.memoryUsage.rss() > memory || process.ppid !== parent) process.kill(process.pid, 'SIGKILL');
  }, everyMs);
}
