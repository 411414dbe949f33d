import type { LockedObjects } from '../../platform/locked-objects.ts';
import type { NoteSigner } from '../../platform/transparency/signed-note.ts';
import { anchoredKeys } from './tree.ts';

/** The keys that checkpoints are verified with: the one that signs, and those that signed before, as they are anchored. */
export async function findKeys(anchors: LockedObjects, signer: NoteSigner): Promise<string[]> {
  const keys = new Set([signer.verifierKey]);
  for await (const key of anchors.list(anchoredKeys)) {
    const bytes = await anchors.readOldest(key);
    if (bytes) keys.add(Buffer.from(bytes).toString('utf8').trim());
  }
  return [...keys];
}
