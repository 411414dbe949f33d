import type { PeerName, Stack } from './stack/start-stack.ts';

/** A part that ends again this soon after it was started again, in milliseconds, is let go: whatever ended it is still there. */
const tooSoon = 10_000;

/**
 * Starts a part of a running stack again when it ends by itself, and says so: an address that has gone silent tells nobody why.
 * Calls `giveUp` with a sentence where that does not help. `stopping`: the stack is being stopped, when every part ends.
 */
export function mindParts(
  stack: Pick<Stack, 'peers' | 'restart'>,
  stopping: () => boolean,
  say: (line: string) => void,
  giveUp: (why: string) => void,
): void {
  const mind = async (name: PeerName, startedAgainAt: number): Promise<void> => {
    await stack.peers.get(name)?.exited;
    if (stopping()) return;
    if (performance.now() - startedAgainAt < tooSoon) {
      giveUp(`${name} has ended again, soon after it was started.`);
      return;
    }
    say(`  ${name} has ended by itself, and is started again …`);
    try {
      await stack.restart(name);
    } catch (error) {
      if (!stopping()) giveUp(`${name} could not be started again: ${String(error)}`);
      return;
    }
    say(`  ${name} is there again.`);
    await mind(name, performance.now());
  };
  for (const name of stack.peers.keys()) void mind(name, -Infinity);
}
