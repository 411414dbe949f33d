import { and, eq, isNotNull, sql, type SQL } from 'drizzle-orm';
import type { Id } from '../../kernel/ids.ts';
import type { Ore } from '../../kernel/money.ts';
import type { Tx } from '../../platform/tenant-transaction.ts';
import { employees } from '../../people/employees/table.ts';
import { areFew, few } from '../../platform/listing/few.ts';
import { rowsOfPage, sortedPage } from '../../platform/listing/sorted-page.ts';
import { allowances } from '../benefits/table.ts';

/** What somebody has used beyond their allowances of a year, in öre, and those allowances locked until the end. */
export async function lockOverUse(tx: Tx, employee: Id, year: number): Promise<Ore> {
  const rows = await tx.db
    .select({ used: allowances.used, base: allowances.base })
    .from(allowances)
    .where(and(eq(allowances.companyId, tx.company), eq(allowances.employeeId, employee), eq(allowances.year, year)))
    .orderBy(allowances.categoryId)
    .for('update');
  return rows.reduce((sum, { used, base }) => sum + Math.max(0, used - base), 0);
}

/** A page of the people who leave with over-use of a year, the latest last day first. */
export async function pageOfLeavers(tx: Tx, year: number, cursor: string | undefined, rows = rowsOfPage) {
  const list = sortedPage(
    { table: employees, company: tx.company, by: employees.employedUntil, order: 'desc', cursor },
    rows,
  );
  const of = sql`from ${allowances} where ${allowances.companyId} = ${tx.company}
    and ${allowances.employeeId} = ${employees.id} and ${allowances.year} = ${year}`;
  const found = await tx.db
    .select({
      employee: { id: employees.id, name: employees.name },
      employedUntil: employees.employedUntil,
      overUse: sql<number>`(select sum(${allowances.overUse}) ${of})`.mapWith(Number),
      reserved: sql<number>`(select sum(${allowances.reserved}) ${of})`.mapWith(Number),
    })
    .from(employees)
    .where(and(list.where, isNotNull(employees.employedUntil), await usedTooMuch(tx, year)))
    .orderBy(...list.orderBy)
    .limit(list.limit);
  return list.cut(found, ({ employee }) => employee.id);
}

/** That the row's person has used more of a category in a year than they then have; of any where none is named. */
export async function usedTooMuch(tx: Tx, year: number, category?: Id): Promise<SQL> {
  // Written out, not bound: the index is of these rows.
  const found = sql`from ${allowances} where ${and(
    eq(allowances.companyId, tx.company),
    eq(allowances.year, year),
    sql`${allowances.overUse} > 0`,
    category === undefined ? undefined : eq(allowances.categoryId, category),
  )}`;
  const people = sql`select ${allowances.employeeId} ${found}`;
  if (await areFew(tx, sql`${people} limit ${few + 1}`)) return sql`${employees.id} = any(array(${people}))`;
  return sql`exists (select ${found} and ${allowances.employeeId} = ${employees.id})`;
}
