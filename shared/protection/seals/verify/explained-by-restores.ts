import type { LockedObjects } from '../../../platform/locked-objects.ts';
import { isLeft, writtenBefore } from '../restore-record.ts';
import { nameOfTree, type Anchored } from '../tree.ts';
import type { TreeFound } from './check-tree.ts';

/** Those of some anchors that a restore explains. */
export type Explained = (all: readonly Anchored[]) => Promise<ReadonlySet<Anchored>>;

/**
 * By what sealed records of restores say, and by the clock of the store: an anchor that was written before the moment of the copy is not
 * explained by its having been put back. What a company's own record says of its tree counts as well: it may have outlived the
 * platform's. Rejects as LockedObjects do.
 */
export function explainedByRestores(anchors: LockedObjects, found: readonly TreeFound[]): Explained {
  const claims = found.flatMap(({ tree, restores }) =>
    restores.map(({ copy, left }) => ({
      copy: new Date(copy),
      left: left.filter((one) => tree.kind === 'platform' || one.tree === nameOfTree(tree)),
    })),
  );
  return async (all) => {
    const explained = new Set<Anchored>();
    for (const { copy, left } of claims) {
      const named = all.filter((one) => !explained.has(one) && isLeft(left, one));
      const older = new Set((await writtenBefore(anchors, named, copy)).map(({ one }) => one));
      for (const one of named) if (!older.has(one)) explained.add(one);
    }
    return explained;
  };
}
