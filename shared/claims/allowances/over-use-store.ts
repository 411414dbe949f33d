import { and, eq, gt, isNotNull, sql } from 'drizzle-orm';
import type { Id } from '../../kernel/ids.ts';
import type { Ore } from '../../kernel/money.ts';
import type { Tx } from '../../platform/tenant-transaction.ts';
import { employees } from '../../people/employees/table.ts';
import { sortedPage } from '../../platform/listing/sorted-page.ts';
import { allowances } from '../benefits/table.ts';

const overUse = sql<number>`sum(greatest(0, ${allowances.used} - ${allowances.base}))`.mapWith(Number);

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
export async function pageOfLeavers(tx: Tx, year: number, cursor: string | undefined) {
  const list = sortedPage({
    table: employees,
    company: tx.company,
    by: employees.employedUntil,
    order: 'desc',
    cursor,
  });
  const found = await tx.db
    .select({
      employee: { id: employees.id, name: employees.name },
      employedUntil: employees.employedUntil,
      overUse,
      reserved: sql<number>`sum(${allowances.reserved})`.mapWith(Number),
    })
    .from(employees)
    .innerJoin(
      allowances,
      and(
        eq(allowances.companyId, employees.companyId),
        eq(allowances.employeeId, employees.id),
        eq(allowances.year, year),
      ),
    )
    .where(and(list.where, isNotNull(employees.employedUntil)))
    .groupBy(employees.companyId, employees.id)
    .having(gt(overUse, 0))
    .orderBy(...list.orderBy)
    .limit(list.limit);
  return list.cut(found, ({ employee }) => employee.id);
}
