import { readCheckpoint } from '../../../platform/transparency/checkpoint.ts';
import { rootOf } from '../../../platform/transparency/merkle.ts';
import { openNote } from '../../../platform/transparency/signed-note.ts';
import type { SealRecord } from '../seal-store.ts';
import { nameOfTree, originOf, type Tree } from '../tree.ts';
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
