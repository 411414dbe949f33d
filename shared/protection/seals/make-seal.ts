import { sql } from 'drizzle-orm';
import type { PlatformTx } from '../../platform/tenant-transaction.ts';
import { checkpointText } from '../../platform/transparency/checkpoint.ts';
import { frontierBytes, grown, leafHash, rootOf } from '../../platform/transparency/merkle.ts';
import type { NoteSigner } from '../../platform/transparency/signed-note.ts';
import { companyOf, lastFrontier, sealsOf } from './seal-store.ts';
import { originOf, type Tree } from './tree.ts';

/** Adds leaves to a tree and seals it: root, subtrees, and the signed checkpoint. Gives the size of the tree and the checkpoint’s text. */
export async function makeSeal(
  tx: PlatformTx,
  signer: NoteSigner,
  tree: Tree,
  leaves: readonly Buffer[],
): Promise<{ from: number; size: number; text: string }> {
  const before = await lastFrontier(tx, tree);
  const after = grown(before, leaves);
  const root = rootOf(after);
  const text = checkpointText({ origin: originOf(signer.name, tree), size: after.size, root });
  const company = companyOf(tree);
  const columns = sql.raw(`${company ? 'company_id, ' : ''}size, root, frontier, checkpoint, made_at`);
  const values = sql`${after.size}::bigint, ${root}::bytea, ${frontierBytes(after)}::bytea, ${signer.sign(text)}, ${tx.now.toISOString()}::timestamptz`;
  await tx.db.execute(
    sql`insert into ${sealsOf(tree).table} (${columns}) values (${company ? sql`${company}, ` : sql``}${values})`,
  );
  return { from: before.size, size: after.size, text };
}

/** Lists the checkpoint of a tree as a leaf of the tree above. */
export async function listRoot({ db }: PlatformTx, tree: Tree, size: number, text: string): Promise<void> {
  const hash = leafHash(Buffer.from(text, 'utf8'));
  await db.execute(sql`
    insert into root_leaves (leaf_index, company_id, size, hash)
    select coalesce(max(leaf_index) + 1, 0), ${companyOf(tree)}::uuid, ${size}::bigint, ${hash}::bytea from root_leaves`);
}
