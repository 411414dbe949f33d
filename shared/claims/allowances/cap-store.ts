import { and, eq, inArray, isNotNull, or, sql, type SQL } from 'drizzle-orm';
import type { Id } from '../../kernel/ids.ts';
import type { Ore } from '../../kernel/money.ts';
import { employees } from '../../people/employees/table.ts';
import { employments } from '../../people/employment/table.ts';
import type { Tx } from '../../platform/tenant-transaction.ts';
import { allowances, categories } from '../benefits/table.ts';
import { capOf } from './cap.ts';
import { entitledSql } from './entitled-sql-store.ts';
import type { CategoryRecord } from './find-allowance-category.ts';

/** What of a wellness category's year is a person's: as it stands where it was opened, else as the rules give it. */
const granted = (year: number) => sql`coalesce(${allowances.base}, ${entitledSql(year)})`;

/** Categories that count towards the cap: open ones, and closed ones that somebody has an allowance of. */
const counts = () => and(eq(categories.kind, 'wellness'), or(eq(categories.open, true), isNotNull(allowances.base)));

/** What is granted to some people of all wellness categories in a calendar year, adjustments included, by person; öre. */
export async function wellnessGranted(tx: Tx, people: readonly Id[], year: number): Promise<ReadonlyMap<Id, Ore>> {
  if (people.length === 0) return new Map();
  const rows = await tx.db
    .select({ employee: employees.id, sum: sql<number>`sum(${granted(year)})`.mapWith(Number) })
    .from(employees)
    .innerJoin(categories, eq(categories.companyId, employees.companyId))
    .leftJoin(
      employments,
      and(eq(employments.companyId, employees.companyId), eq(employments.employeeId, employees.id)),
    )
    .leftJoin(
      allowances,
      and(
        eq(allowances.companyId, employees.companyId),
        eq(allowances.employeeId, employees.id),
        eq(allowances.categoryId, categories.id),
        eq(allowances.year, year),
      ),
    )
    .where(and(eq(employees.companyId, tx.company), inArray(employees.id, [...people]), counts()))
    .groupBy(employees.id);
  return new Map(rows.map(({ employee, sum }) => [employee, sum]));
}

/** As a part of a query over employees: what is granted to the row's person of all wellness categories in a year, öre. */
export const wellnessGrantedSql = (year: number) =>
  sql`(select coalesce(sum(coalesce(a.base, w.base)), 0) from lateral (
      select ${categories.id} as category_id, ${categories.open} as open, ${entitledSql(year)} as base from ${categories}
      where ${categories.companyId} = ${employees.companyId} and ${categories.kind} = 'wellness'
    ) w left join allowances a on a.company_id = ${employees.companyId} and a.employee_id = ${employees.id}
      and a.category_id = w.category_id and a.year = ${year}
    where w.open or a.base is not null)`;

/**
 * That the row's person is granted more wellness in a year than the cap. Where all categories together give no more than it, whoever
 * is above has an allowance that stands above what its category gives by more than an even part of the room: those few are found by
 * an index, and the sum is computed for them alone.
 */
export function overCap(tx: Tx, all: readonly CategoryRecord[], year: number): SQL {
  const wellness = all.filter(({ kind }) => kind === 'wellness');
  const gives = (one: CategoryRecord): Ore => (one.open ? one.yearlyAmount : 0);
  const room = capOf(year) - wellness.reduce((sum, one) => sum + gives(one), 0);
  const above = wellness.map(
    (one) =>
      sql`(${allowances.categoryId} = ${one.id} and ${allowances.base} > ${gives(one) + Math.floor(room / wellness.length)})`,
  );
  const some = sql`exists (select from ${allowances} where ${allowances.companyId} = ${tx.company}
    and ${allowances.employeeId} = ${employees.id} and ${allowances.year} = ${year} and (${sql.join(above, sql` or `)}))`;
  const sum = sql`${wellnessGrantedSql(year)} > ${capOf(year)}`;
  if (wellness.length === 0) return sql`false`;
  return room >= 0 ? and(some, sum)! : sum;
}

/** What the open wellness categories give a person who is employed full-time all year, together; öre. */
export async function wellnessOffered(tx: Tx): Promise<Ore> {
  const [row] = await tx.db
    .select({ sum: sql<number>`coalesce(sum(${categories.yearlyAmount}), 0)`.mapWith(Number) })
    .from(categories)
    .where(and(eq(categories.companyId, tx.company), eq(categories.kind, 'wellness'), eq(categories.open, true)));
  return row!.sum;
}
