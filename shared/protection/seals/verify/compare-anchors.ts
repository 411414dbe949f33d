import type { LockedObjects } from '../../../platform/locked-objects.ts';
import type { SealRecord } from '../seal-store.ts';
import { anchorKey, anchorsOf, nameOfTree, readAnchorKey, type Anchored, type Line, type Tree } from '../tree.ts';
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
 * once, in the lines that restores began: the seal stands in one of them, and the others have to be explained by `isLeft`. A seal
 * that is said not to be anchored yet is compared too, where something stands: its worker died, or somebody would have it overlooked.
 */
export async function compareAnchors(
  anchors: LockedObjects,
  { tree, sizes, seals, start }: Known,
  isLeft: (one: Anchored) => boolean,
): Promise<Compared> {
  const name = nameOfTree(tree);
  const faults: Fault[] = [];
  let [compared, leftBehind] = [0, 0];
  const lines = new Map<number, Line[]>();
  for await (const key of anchors.list(anchorsOf(tree))) {
    const found = readAnchorKey(key);
    if (found === null || found === 'key' || found.tree !== name) {
      faults.push({ tree: name, kind: 'anchor-unexpected', key });
      continue;
    }
    const { line, size } = found;
    if (size > start && !sizes.has(size)) {
      if (isLeft(found)) leftBehind += 1;
      else faults.push({ tree: name, kind: 'seal-removed', size });
    } else lines.set(size, [...(lines.get(size) ?? []), line]);
  }

  async function compare({ size, checkpoint }: SealRecord): Promise<void> {
    const others: Line[] = [];
    let [isThere, stands] = [false, false];
    for (const line of lines.get(size) ?? []) {
      const there = await anchors.readOldest(anchorKey(tree, size, line));
      isThere ||= there !== null;
      if (there && Buffer.from(checkpoint, 'utf8').equals(there)) stands = true;
      else if (there) others.push(line);
    }
    if (isThere) compared += 1;
    else if (sizes.get(size)) faults.push({ tree: name, kind: 'anchor-missing', size });
    const unexplained = others.filter((line) => !isLeft({ tree: name, line, size }));
    leftBehind += others.length - unexplained.length;
    // A seal that is said to be anchored stands in one of its lines; one that waits for it does not stand in the way of what was left.
    if (unexplained.length > 0 || (others.length > 0 && !stands && sizes.get(size)))
      faults.push({ tree: name, kind: 'anchor-differs', size });
  }
  for (let at = 0; at < seals.length; at += atOnce) await Promise.all(seals.slice(at, at + atOnce).map(compare));
  return { faults, compared, leftBehind };
}

/** Whatever else stands in the store: names that mean nothing, and trees of companies that there are not. */
export async function unexpectedAnchors(
  anchors: LockedObjects,
  trees: ReadonlySet<string>,
  isLeft: (one: Anchored) => boolean,
): Promise<Fault[]> {
  const faults: Fault[] = [];
  for await (const key of anchors.list('')) {
    const found = readAnchorKey(key);
    if (found === 'key' || (found && (trees.has(found.tree) || isLeft(found)))) continue;
    // What lies under the name of a tree is named with that tree.
    if (found === null && [...trees].some((tree) => key.startsWith(`${tree}/`))) continue;
    faults.push({ tree: found?.tree ?? 'store', kind: 'anchor-unexpected', key });
  }
  return faults;
}
