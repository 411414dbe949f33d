import type { LockedObjects } from '../../../platform/locked-objects.ts';
import type { SealRecord } from '../seal-store.ts';
import {
  anchorKey,
  anchorsOf,
  nameOfTree,
  readAnchorKey,
  treeOfName,
  type Anchored,
  type Line,
  type Tree,
} from '../tree.ts';
import type { Explained } from './explained-by-restores.ts';
import type { Fault } from './fault.ts';

const atOnce = 16;

export type Compared = Readonly<{
  faults: readonly Fault[];
  /** Seals that were compared with an anchor. */
  compared: number;
  /** Anchors whose seals are gone, and a sealed record of a restore says so. */
  leftBehind: number;
}>;

/** What is known of a tree's seals: the size of each, and whether it is said to be anchored; those that are looked at, behind `start`. */
type Known = Readonly<{
  tree: Tree;
  sizes: ReadonlyMap<number, boolean>;
  seals: readonly SealRecord[];
  start: number;
}>;

/**
 * Compares checkpoints with what stands where nobody changes it, and looks for anchors whose seals are gone. A size may be anchored more than
 * once, in the lines that restores began: the seal stands in one of them, and the others have to be explained. A seal
 * that is said not to be anchored yet is compared too, where something stands: its worker died, or somebody would have it overlooked.
 */
export async function compareAnchors(
  anchors: LockedObjects,
  { tree, sizes, seals, start }: Known,
  explained: Explained,
): Promise<Compared> {
  const name = nameOfTree(tree);
  const faults: Fault[] = [];
  let [compared, leftBehind] = [0, 0];
  const lines = new Map<number, Line[]>();
  const gone: Anchored[] = [];
  for await (const key of anchors.list(anchorsOf(tree))) {
    const found = readAnchorKey(key);
    if (found === null || found === 'key' || found.tree !== name) {
      faults.push({ tree: name, kind: 'anchor-unexpected', key });
      continue;
    }
    const { line, size } = found;
    if (size > start && !sizes.has(size)) gone.push(found);
    else lines.set(size, [...(lines.get(size) ?? []), line]);
  }
  const left = await explained(gone);
  leftBehind += left.size;
  for (const one of gone) if (!left.has(one)) faults.push({ tree: name, kind: 'seal-removed', size: one.size });

  async function compare({ size, checkpoint }: SealRecord): Promise<void> {
    const others: Anchored[] = [];
    let [isThere, stands] = [false, false];
    for (const line of lines.get(size) ?? []) {
      const there = await anchors.readOldest(anchorKey(tree, size, line));
      isThere ||= there !== null;
      if (there && Buffer.from(checkpoint, 'utf8').equals(there)) stands = true;
      else if (there) others.push({ tree: name, line, size });
    }
    if (isThere) compared += 1;
    else if (sizes.get(size)) faults.push({ tree: name, kind: 'anchor-missing', size });
    const { size: explainable } = await explained(others);
    leftBehind += explainable;
    // A seal that is said to be anchored stands in one of its lines; one that waits for it does not stand in the way of what was left.
    if (explainable < others.length || (others.length > 0 && !stands && sizes.get(size)))
      faults.push({ tree: name, kind: 'anchor-differs', size });
  }
  for (let at = 0; at < seals.length; at += atOnce) await Promise.all(seals.slice(at, at + atOnce).map(compare));
  return { faults, compared, leftBehind };
}

/** Whatever else stands in the store: names that mean nothing, and trees of companies that there are not. */
export async function unexpectedAnchors(
  anchors: LockedObjects,
  trees: ReadonlySet<string>,
  explained: Explained,
): Promise<Fault[]> {
  const faults: Fault[] = [];
  const ofNobody: Anchored[] = [];
  for await (const key of anchors.list('')) {
    const found = readAnchorKey(key);
    if (found === 'key' || (found && trees.has(found.tree))) continue;
    if (found) {
      ofNobody.push(found);
      continue;
    }
    // What lies under the name of a tree is named with that tree.
    if ([...trees].some((tree) => key.startsWith(`${tree}/`))) continue;
    faults.push({ tree: 'store', kind: 'anchor-unexpected', key });
  }
  const left = await explained(ofNobody);
  for (const one of ofNobody) {
    const key = anchorKey(treeOfName(one.tree), one.size, one.line);
    if (!left.has(one)) faults.push({ tree: one.tree, kind: 'anchor-unexpected', key });
  }
  return faults;
}
