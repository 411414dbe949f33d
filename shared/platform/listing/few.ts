import { sql, type SQL } from 'drizzle-orm';
import type { Tx } from '../tenant-transaction.ts';

/** Rows that are looked up one by one and sorted, rather than looked for along a list. */
export const few = 500;

/**
 * Whether a select, limited to one more than `few`, finds few rows. It is counted, at the price of an index's first rows: the database
 * would take a guess, and where it is wrong look for some rows among all.
 */
export async function areFew(tx: Tx, limited: SQL): Promise<boolean> {
  const { rows } = await tx.db.execute<{ many: string }>(sql`select count(*) as many from (${limited}) as found`);
  return Number(rows[0]!.many) <= few;
}
