import { grown, rootOf, type Frontier } from '../../../platform/transparency/merkle.ts';
import type { SealRecord } from '../seal-store.ts';
import type { Fault } from './fault.ts';
import type { Leaf } from './read-leaf.ts';

/** Takes the places of a tree one after the other; `end` gives how many entries there were, how many had been pruned, and what is wrong. */
export type LeafCheck = Readonly<{
  take(leaf: Leaf): void;
  end(): { events: number; pruned: number; faults: Fault[] };
}>;

/**
 * Holds the places of a tree to its seals: every place is there, its entry is the one that was sealed, the entries of one seal stand in
 * the order of their ids, and what they come to is the root. Behind a seal that does not hold it goes on from the subtrees that the seal
 * itself states, where those come to its root: so a fault is found in its own seal alone. Before `prunedUpTo` an entry may be gone, and
 * nothing else may be otherwise.
 */
export function checkLeaves(tree: string, start: Frontier, seals: readonly SealRecord[], prunedUpTo = 0): LeafCheck {
  const faults: Fault[] = [];
  let [frontier, covered, before, reached, next] = [start, start.size, '', 0, start.size];
  let [events, pruned] = [0, 0];
  let pending: Buffer[] = [];

  function close(seal: SealRecord): void {
    frontier = grown(frontier, pending);
    pending = [];
    if (frontier.size !== seal.size || !rootOf(frontier).equals(seal.root)) {
      faults.push({ tree, kind: 'root-differs', index: covered, to: seal.size - 1, size: seal.size });
      if (rootOf(seal.frontier).equals(seal.root)) frontier = seal.frontier;
    }
    [covered, before, reached] = [seal.size, '', reached + 1];
  }
  function skipTo(index: number): void {
    if (next >= index) return;
    const last = index - 1;
    faults.push({ tree, kind: 'leaf-missing', index: next, ...(last > next && { to: last }) });
    next = index;
  }
  function closeUpTo(index: number): void {
    while (reached < seals.length && seals[reached]!.size <= index) close(seals[reached]!);
  }

  return {
    take({ index, entry, hash, is }) {
      skipTo(index);
      closeUpTo(index);
      if (reached === seals.length) faults.push({ tree, kind: 'not-sealed', index, entry });
      const mayBeGone = is === 'entry-removed' && index < prunedUpTo;
      if (is !== 'as-sealed' && !mayBeGone) faults.push({ tree, kind: is, index, entry });
      if (entry < before) faults.push({ tree, kind: 'out-of-order', index, entry });
      before = entry;
      pending.push(hash);
      if (mayBeGone) pruned += 1;
      else events += 1;
      next = index + 1;
    },
    end() {
      for (const seal of seals.slice(reached)) {
        skipTo(seal.size);
        close(seal);
      }
      return { events, pruned, faults };
    },
  };
}
