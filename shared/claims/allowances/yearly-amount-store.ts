import { and, asc, eq, gt } from 'drizzle-orm';
import type { Id } from '../../kernel/ids.ts';
import { swedishDay } from '../../kernel/plain-date.ts';
import type { Tx } from '../../platform/tenant-transaction.ts';
import { employees } from '../../people/employees/table.ts';
import { employments } from '../../people/employment/table.ts';
import type { AllowanceRecord } from '../benefits/allowance-store.ts';
import { allowances } from '../benefits/table.ts';
import { countsIn } from './ended-year.ts';
import type { Employed } from './prorate.ts';
import { shareThatCounted } from './share-store.ts';

/** How many allowances are brought to another amount in one transaction. */
export const allowancesAtOnce = 500;

/** `employed` as far as it counts on the allowance's year; null where it says nothing of it. */
export type WithEmployment = Readonly<{ row: AllowanceRecord; employed: Employed | null }>;
type Wanted = Readonly<{ categoryId: Id; year: number; yearStart: string; after: Id | null; locked: boolean }>;

/** Some opened allowances of a category and year with their employments, by employee, from `after` on; locked where they are to change. */
export async function readToChange(
  tx: Tx,
  { categoryId, year, yearStart, after, locked }: Wanted,
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
      erasedAt: employees.erasedAt,
      partTimePermille: employments.partTimePermille,
      share: shareThatCounted,
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
  const today = swedishDay(tx.now);
  return rows.map(({ row, share, partTimePermille, erasedAt, ...period }) => {
    // What somebody had is as it was: of their employment nothing is known any more.
    if (erasedAt) return { row, employed: null };
    const employed = { ...period, partTimePermille: partTimePermille ?? 1000 };
    return { row, employed: countsIn({ year, yearStart }, employed, { today, share }) };
  });
}
