import { and, asc, eq, isNotNull, lt, sql } from 'drizzle-orm';
import { expenses } from '../../claims/expenses/table.ts';
import { dataKeys } from '../../platform/encryption/data-keys/table.ts';
import type { Tx } from '../../platform/tenant-transaction.ts';

/** The bookkeeping years before one that the company has keys for. In a transaction of the key database. */
export async function yearsWithKeys(tx: Tx, before: number): Promise<number[]> {
  const rows = await tx.db
    .selectDistinct({ holder: dataKeys.holder })
    .from(dataKeys)
    .where(and(eq(dataKeys.companyId, tx.company), eq(dataKeys.kind, 'year')))
    .orderBy(asc(dataKeys.holder));
  return rows.map(({ holder }) => Number(holder)).filter((year) => year < before);
}

/** Whether a claim that was decided before the end of a year is still there. */
export async function hasClaimOf(tx: Tx, year: number): Promise<boolean> {
  const end = sql`(make_date(${year + 1}, 1, 1)::timestamp at time zone 'Europe/Stockholm')`;
  const rows = await tx.db
    .select({ one: sql`1` })
    .from(expenses)
    .where(and(eq(expenses.companyId, tx.company), isNotNull(expenses.decidedAt), lt(expenses.decidedAt, end)))
    .limit(1);
  return rows.length > 0;
}
