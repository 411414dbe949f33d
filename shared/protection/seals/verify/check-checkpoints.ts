import { readCheckpoint } from '../../../platform/transparency/checkpoint.ts';
import type { LockedObjects } from '../../../platform/locked-objects.ts';
import { rootOf } from '../../../platform/transparency/merkle.ts';
import { openNote } from '../../../platform/transparency/signed-note.ts';
import type { SealRecord } from '../seal-store.ts';
import { anchorKey, anchorsOf, nameOfTree, originOf, type Tree } from '../tree.ts';
import type { Fault } from './fault.ts';

/** A seal is its checkpoint: signed by a key that is known, of this tree, with this size and root, and subtrees that come to the root. */
export function checkpointFaults(tree: Tree, seals: readonly SealRecord[], keys: readonly string[]): Fault[] {
  return seals.flatMap(({ size, root, frontier, checkpoint }) => {
    const said = readCheckpoint(openNote(checkpoint, keys) ?? '');
    const isOwn = keys.some((key) => said?.origin === originOf(key.split('+')[0]!, tree));
    const holds = isOwn && said?.size === size && said.root.equals(root) && rootOf(frontier).equals(root);
    return holds ? [] : [{ tree: nameOfTree(tree), kind: 'checkpoint-forged' as const, size }];
  });
}

const atOnce = 16;

/**
 * Compares checkpoints with what stands where nobody changes it, and looks for anchors whose seals are gone. The newest seals may not be
 * anchored yet: `settled` are those that are said to be, and of the others whatever has an anchor is compared too. Gives also how many were.
 */
export async function anchorFaults(
  anchors: LockedObjects,
  tree: Tree,
  all: ReadonlyMap<number, unknown>,
  seals: readonly SealRecord[],
  settled: readonly SealRecord[],
  from: number,
): Promise<{ faults: Fault[]; compared: number }> {
  const name = nameOfTree(tree);
  const faults: Fault[] = [];
  const told = new Set(settled.map(({ size }) => size));
  let compared = settled.length;
  for (let at = 0; at < settled.length; at += atOnce)
    await Promise.all(
      settled.slice(at, at + atOnce).map(async ({ size, checkpoint }) => {
        const there = await anchors.readOldest(anchorKey(tree, size));
        if (!there) faults.push({ tree: name, kind: 'anchor-missing', size });
        else if (!Buffer.from(checkpoint, 'utf8').equals(there))
          faults.push({ tree: name, kind: 'anchor-differs', size });
      }),
    );
  for await (const key of anchors.list(anchorsOf(tree))) {
    const size = Number(key.slice(anchorsOf(tree).length));
    if (size > from && !all.has(size)) faults.push({ tree: name, kind: 'seal-removed', size });
    if (told.has(size)) continue;
    // It is said not to be anchored yet, and is: by a worker that died, or by somebody who would have it overlooked.
    const seal = seals.find((one) => one.size === size);
    const there = seal && (await anchors.readOldest(key));
    if (seal && !(there && Buffer.from(seal.checkpoint, 'utf8').equals(there)))
      faults.push({ tree: name, kind: 'anchor-differs', size });
    if (seal) compared += 1;
  }
  return { faults, compared };
}
