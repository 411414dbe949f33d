import type { LockedObjects } from '../../platform/locked-objects.ts';
import type { NoteSigner } from '../../platform/transparency/signed-note.ts';
import { anchoredKeys, nameOfTree, rootTree } from './tree.ts';
import type { Fault } from './verify/fault.ts';

/**
 * The keys that checkpoints are verified with: the one that signs, and those of before that its secret vouches for. What is anchored counts
 * for nothing here: whoever may put an object there could vouch for themselves.
 */
export const findKeys = (signer: NoteSigner): readonly string[] => signer.trustedKeys;

/** Keys that are anchored for outsiders and that nobody vouches for. Rejects as LockedObjects do. */
export async function unknownKeys(anchors: LockedObjects, signer: NoteSigner): Promise<Fault[]> {
  const faults: Fault[] = [];
  for await (const key of anchors.list(anchoredKeys)) {
    const bytes = await anchors.readOldest(key);
    if (bytes && !signer.trustedKeys.includes(Buffer.from(bytes).toString('utf8').trim()))
      faults.push({ tree: nameOfTree(rootTree), kind: 'key-unknown' });
  }
  return faults;
}
