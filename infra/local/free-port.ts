import { randomInt } from 'node:crypto';
import { createServer } from 'node:net';

/**
 * Ports that no operating system gives out by itself (Linux begins at 32768, others at 49152): between being chosen and
 * being opened, a port from there would go to whichever connection asks the system for any.
 */
const [first, last] = [20_000, 32_767];

/** A TCP port on 127.0.0.1 that nobody listened on a moment ago. Throws when a hundred in a row were taken. */
export async function freePort(): Promise<number> {
  for (let tries = 0; tries < 100; tries++) {
    const port = randomInt(first, last + 1);
    if (await isFree(port)) return port;
  }
  throw new Error(`No free port between ${first} and ${last} was found.`);
}

/** Whether nobody listens on a TCP port of 127.0.0.1 at this moment. */
export function isFree(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const server = createServer().once('error', () => resolve(false));
    server.listen(port, '127.0.0.1', () => server.close(() => resolve(true)));
  });
}
