import { sql, type SQL } from 'drizzle-orm';
import type { Id } from '../../kernel/ids.ts';
import type { Tx } from '../../platform/tenant-transaction.ts';
import { emptyFrontier, frontierFrom, inclusionProof } from '../../platform/transparency/merkle.ts';
import { sealsOf } from './seal-store.ts';
import { companyTree, rootTree, type Tree } from './tree.ts';

/** That a leaf stands in a tree, by the checkpoint of the seal that took it in. */
export type Proof = Readonly<{ index: number; size: number; proof: readonly Buffer[]; checkpoint: string }>;

/** The seal that covers a place, and the hashes beside its way to the root; null where no seal does yet. */
async function proofAt({ db }: Tx, tree: Tree, index: number, leaves: SQL): Promise<Proof | null> {
  const { table, own } = sealsOf(tree);
  const { rows } = await db.execute<{ size: string; checkpoint: string; frontier: Buffer }>(sql`
    (select size, checkpoint, frontier from ${table} where ${own} and size > ${index} order by size limit 1) union all
    (select size, checkpoint, frontier from ${table} where ${own} and size <= ${index} order by size desc limit 1)`);
  const seal = rows.find((row) => Number(row.size) > index);
  if (!seal) return null;
  const before = rows.find((row) => Number(row.size) <= index);
  const frontier = before ? frontierFrom(Number(before.size), before.frontier) : emptyFrontier;
  const { rows: between } = await db.execute<{ hash: Buffer }>(
    sql`select hash from ${leaves} and leaf_index >= ${frontier.size} and leaf_index < ${seal.size} order by leaf_index`,
  );
  const hashes = between.map(({ hash }) => hash);
  return {
    index,
    size: Number(seal.size),
    proof: inclusionProof(frontier, hashes, index),
    checkpoint: seal.checkpoint,
  };
}

/** That the checkpoint of a company's seal stands in the tree above. */
export async function rootProof(tx: Tx, size: number): Promise<Proof | null> {
  const { rows } = await tx.db.execute<{ leaf_index: string }>(
    sql`select leaf_index from root_leaves where company_id = ${tx.company} and size = ${size}`,
  );
  return rows[0] ? proofAt(tx, rootTree, Number(rows[0].leaf_index), sql`root_leaves where true`) : null;
}

/** That an entry of a company is sealed; null where it is not yet, or is none of the company's. */
export async function findProof(tx: Tx, entry: Id): Promise<{ entry: Proof; root: Proof | null } | null> {
  const { rows } = await tx.db.execute<{ leaf_index: string }>(
    sql`select leaf_index from audit_leaves where company_id = ${tx.company} and entry_id = ${entry}`,
  );
  if (!rows[0]) return null;
  const leaves = sql`audit_leaves where company_id = ${tx.company}`;
  const found = await proofAt(tx, companyTree(tx.company), Number(rows[0].leaf_index), leaves);
  return found && { entry: found, root: await rootProof(tx, found.size) };
}
