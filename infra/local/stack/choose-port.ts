import { freePort, isFree } from '../free-port.ts';

/** Last time's port while it is free, else 0: whatever the system gives. */
export const lastOrAny = async (last: number | null): Promise<number> =>
  last !== null && (await isFree(last)) ? last : 0;

/** The port to serve the page on: the given one, else last time's while it is free, else a free one. Throws when the given one is taken. */
export async function choosePort(given: number | undefined, last: number | null): Promise<number> {
  if (given !== undefined) {
    if (!(await isFree(given))) throw new Error(`Port ${given} is taken. Choose another with --port, or leave it out.`);
    return given;
  }
  return last !== null && (await isFree(last)) ? last : freePort();
}
