import { sql } from 'drizzle-orm';
import { asPlatformMachine } from '../../platform/actor.ts';
import { authorise } from '../../platform/authorise.ts';
import { anchorSeals } from './anchor-seals.ts';
import { currentLine } from './lines.ts';
import { makeSeal } from './make-seal.ts';
import { lastFrontier, lockSeals, notAnchored } from './seal-store.ts';
import { anchoredKeys, anchorLockedUntil, rootTree } from './tree.ts';
import type { SealUses } from './uses.ts';

const most = 20_000;

/**
 * Seals the tree above the others with the roots that were listed since, and anchors its checkpoint and the key that it is verified
 * with. Gives how many roots. Rejects as LockedObjects do.
 */
export async function sealRoots(uses: SealUses): Promise<number> {
  authorise(asPlatformMachine('sealer'), 'audit.seal');
  const signer = uses.signer();
  const { count, line, left } = await uses.operations.onPlatform(async (tx) => {
    await lockSeals(tx);
    const { size } = await lastFrontier(tx, rootTree);
    const { rows } = await tx.db.execute<{ hash: Buffer }>(
      sql`select hash from root_leaves where leaf_index >= ${size} order by leaf_index limit ${most}`,
    );
    const hashes = rows.map(({ hash }) => hash);
    if (hashes.length > 0) await makeSeal(tx, signer, rootTree, hashes);
    return { count: hashes.length, line: await currentLine(tx), left: await notAnchored(tx, rootTree) };
  });
  if (left.length > 0) {
    const [, id] = signer.verifierKey.split('+');
    const key = Buffer.from(`${signer.verifierKey}\n`, 'utf8');
    await uses.anchors.putOnce(`${anchoredKeys}${id}`, key, anchorLockedUntil(left[0]!.madeAt));
  }
  await anchorSeals(uses, rootTree, line, left);
  return count;
}
