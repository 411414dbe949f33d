import { grown, rootOf, type Frontier } from '../../../platform/transparency/merkle.ts';
import type { SealRecord } from '../seal-store.ts';
import type { Fault } from './fault.ts';
import type { Leaf } from './read-leaves.ts';

export type LeavesFound = Readonly<{ events: number; faults: Fault[] }>;

/**
 * Holds the places of a tree to its seals: every place is there, its entry is the one that was sealed, the entries of one seal stand in
 * the order of their ids, and what they come to is the root. Behind a seal that does not hold it goes on from the subtrees that the seal
 * itself states, where those come to its root: so a fault is found in its own seal alone.
 */
export async function checkLeaves(
  tree: string,
  start: Frontier,
  seals: readonly SealRecord[],
  heaps: AsyncIterable<readonly Leaf[]>,
): Promise<LeavesFound> {
  const faults: Fault[] = [];
  const waiting = [...seals];
  let [frontier, covered, events, before] = [start, start.size, 0, ''];
  let pending: Buffer[] = [];

  function close(seal: SealRecord): void {
    frontier = grown(frontier, pending);
    pending = [];
    if (frontier.size !== seal.size || !rootOf(frontier).equals(seal.root)) {
      faults.push({ tree, kind: 'root-differs', index: covered, to: seal.size - 1, size: seal.size });
      if (rootOf(seal.frontier).equals(seal.root)) frontier = seal.frontier;
    }
    [covered, before] = [seal.size, ''];
  }
  const closeUpTo = (index: number): void => {
    while (waiting[0] && waiting[0].size <= index) close(waiting.shift()!);
  };

  let next = start.size;
  for await (const heap of heaps)
    for (const { index, entry, hash, is } of heap) {
      for (; next < index; next++) {
        closeUpTo(next);
        faults.push({ tree, kind: 'leaf-missing', index: next });
      }
      closeUpTo(index);
      if (!waiting[0]) faults.push({ tree, kind: 'not-sealed', index, entry });
      if (is !== 'as-sealed') faults.push({ tree, kind: is, index, entry });
      if (entry < before) faults.push({ tree, kind: 'out-of-order', index, entry });
      before = entry;
      pending.push(hash);
      events += 1;
      next = index + 1;
    }
  for (const seal of waiting) {
    for (; next < seal.size; next++) faults.push({ tree, kind: 'leaf-missing', index: next });
    close(seal);
  }
  return { events, faults };
}
