import { and, asc, eq, gt } from 'drizzle-orm';
import type { Id } from '../../kernel/ids.ts';
import type { Tx } from '../../platform/tenant-transaction.ts';
import { employees } from '../../people/employees/table.ts';
import { employments } from '../../people/employment/table.ts';
import type { AllowanceRecord } from '../benefits/allowance-store.ts';
import { allowances } from '../benefits/table.ts';
import type { Employed } from './prorate.ts';

/** How many allowances are brought to another amount in one transaction. */
export const allowancesAtOnce = 500;

export type WithEmployment = Readonly<{ row: AllowanceRecord; employed: Employed }>;
type Wanted = Readonly<{ categoryId: Id; year: number; after: Id | null; locked: boolean }>;

/** Some opened allowances of a category and year with their employments, by employee, from `after` on; locked where they are to change. */
export async function readToChange(
  tx: Tx,
  { categoryId, year, after, locked }: Wanted,
  limit = allowancesAtOnce,
): Promise<WithEmployment[]> {
  const some = and(
    eq(allowances.companyId, tx.company),
    eq(allowances.categoryId, categoryId),
    eq(allowances.year, year),
    after ? gt(allowances.employeeId, after) : undefined,
  );
  const ids = tx.db
    .select({ employee: allowances.employeeId })
    .from(allowances)
    .where(some)
    .orderBy(asc(allowances.employeeId))
    .limit(limit);
  if (locked) await ids.for('update');
  const rows = await tx.db
    .select({
      row: allowances,
      employedFrom: employees.employedFrom,
      employedUntil: employees.employedUntil,
      partTimePermille: employments.partTimePermille,
    })
    .from(allowances)
    .innerJoin(employees, and(eq(employees.companyId, allowances.companyId), eq(employees.id, allowances.employeeId)))
    .leftJoin(
      employments,
      and(eq(employments.companyId, employees.companyId), eq(employments.employeeId, employees.id)),
    )
    .where(some)
    .orderBy(asc(allowances.employeeId))
    .limit(limit);
  return rows.map(({ row, partTimePermille, ...period }) => ({
    row,
    employed: { ...period, partTimePermille: partTimePermille ?? 1000 },
  }));
}
