import { sql, type SQL } from 'drizzle-orm';
import type { Id } from '../../kernel/ids.ts';
import type { PlatformTx } from '../../platform/tenant-transaction.ts';
import { frontierFrom, emptyFrontier, type Frontier } from '../../platform/transparency/merkle.ts';
import type { Tree } from './tree.ts';

export type SealRecord = Readonly<{ size: number; root: Buffer; frontier: Frontier; checkpoint: string; madeAt: Date }>;

type Row = { size: string; root: Buffer; frontier: Buffer; checkpoint: string; made_at: string | Date };
const asSeal = (row: Row): SealRecord => ({
  size: Number(row.size),
  root: row.root,
  frontier: frontierFrom(Number(row.size), row.frontier),
  checkpoint: row.checkpoint,
  madeAt: new Date(row.made_at),
});

/** Which table holds a tree's seals, and which of its rows. */
export function sealsOf(tree: Tree): { table: SQL; own: SQL } {
  switch (tree.kind) {
    case 'company':
      return { table: sql.raw('audit_seals'), own: sql`company_id = ${tree.company}` };
    case 'platform':
      return { table: sql.raw('platform_audit_seals'), own: sql`true` };
    case 'roots':
      return { table: sql.raw('root_seals'), own: sql`true` };
  }
}

/** One seal is made at a time, anywhere: places in trees are given one after the other. Held until the transaction ends. */
export async function lockSeals({ db }: PlatformTx): Promise<void> {
  await db.execute(sql`select pg_advisory_xact_lock(hashtext('audit seals'))`);
}

/** What a tree goes on from: its last seal's subtrees. */
export async function lastFrontier({ db }: PlatformTx, tree: Tree): Promise<Frontier> {
  const { table, own } = sealsOf(tree);
  const { rows } = await db.execute<{ size: string; frontier: Buffer }>(
    sql`select size, frontier from ${table} where ${own} order by size desc limit 1`,
  );
  const [last] = rows;
  return last ? frontierFrom(Number(last.size), last.frontier) : emptyFrontier;
}

/** Seals whose checkpoints are not known to be anchored, the oldest first. */
export async function notAnchored({ db }: PlatformTx, tree: Tree): Promise<SealRecord[]> {
  const { table, own } = sealsOf(tree);
  const { rows } = await db.execute<Row>(
    sql`select size, root, frontier, checkpoint, made_at from ${table} where ${own} and anchored_at is null order by size limit 200`,
  );
  return rows.map(asSeal);
}

export async function markAnchored({ db, now }: PlatformTx, tree: Tree, sizes: readonly number[]): Promise<void> {
  const { table, own } = sealsOf(tree);
  await db.execute(
    sql`update ${table} set anchored_at = ${now.toISOString()} where ${own} and size in ${sizes} and anchored_at is null`,
  );
}

/** The seals of a tree from a size on, in order. */
export async function sealsFrom({ db }: PlatformTx, tree: Tree, after: number, most: number): Promise<SealRecord[]> {
  const { table, own } = sealsOf(tree);
  const { rows } = await db.execute<Row>(
    sql`select size, root, frontier, checkpoint, made_at from ${table} where ${own} and size > ${after} order by size limit ${most}`,
  );
  return rows.map(asSeal);
}

/** The sizes at which a tree was sealed, and whether each is said to be anchored. */
export async function anchoredSizes({ db }: PlatformTx, tree: Tree): Promise<Map<number, boolean>> {
  const { table, own } = sealsOf(tree);
  const { rows } = await db.execute<{ size: string; anchored: boolean }>(
    sql`select size, anchored_at is not null as anchored from ${table} where ${own}`,
  );
  return new Map(rows.map(({ size, anchored }) => [Number(size), anchored]));
}

/** The company whose tree it is; null for the platform's. */
export const companyOf = (tree: Tree): Id | null => (tree.kind === 'company' ? tree.company : null);
