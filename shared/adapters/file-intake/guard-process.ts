import { limits } from './limits.ts';

const everyMs = 100;

/**
 * Ends this process, from a thread of its own, when it takes too much memory or its parent is gone. The main thread
 * could not: while it decodes, it hears nothing.
 */
export function guardProcess(): void {
  const parent = process.ppid;
  setInterval(() => {
    if (process.memoryUsage.rss() > limits.processBytes || process.ppid !== parent)
      process.kill(process.pid, 'SIGKILL');
  }, everyMs);
}
