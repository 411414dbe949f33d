import { sql } from 'drizzle-orm';
import type { Id } from '../../kernel/ids.ts';
import { plainDate } from '../../kernel/plain-date.ts';
import type { Tx } from '../../platform/tenant-transaction.ts';
import { sources } from './lines-sql-store.ts';

/** A month after every benefit year that can be claimed for. */
const later = plainDate('9000-01-01');

/** Whether a coming run would have a line of somebody's: an approved claim, a correction or a deduction that is in no run yet. */
export async function isOwed(tx: Tx, employee: Id): Promise<boolean> {
  const due = await tx.db.execute(sql`select from (${sources(tx, later)}) s where s.employee_id = ${employee} limit 1`);
  return due.rowCount === 1;
}
