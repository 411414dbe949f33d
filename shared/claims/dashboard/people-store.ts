import { and, asc, count, eq, gte, isNull, lte, or, sql } from 'drizzle-orm';
import { plainDate, type PlainDate } from '../../kernel/plain-date.ts';
import { employees } from '../../people/employees/table.ts';
import { employments } from '../../people/employment/table.ts';
import type { Tx } from '../../platform/tenant-transaction.ts';
import { allowances, categories } from '../benefits/table.ts';

/** Who had something to use in a year: employed at some day of it that has come, and not shut out. */
const eligible = (tx: Tx, year: number, today: PlainDate) =>
  and(
    eq(employees.companyId, tx.company),
    isNull(employees.disabledAt),
    lte(employees.employedFrom, [today, plainDate(`${year}-12-31`)].toSorted()[0]!),
    or(isNull(employees.employedUntil), gte(employees.employedUntil, plainDate(`${year}-01-01`))),
  );

/** By department, how many had something to use, and how many of them have used or reserved some of it. */
export const selectParticipation = (tx: Tx, year: number, today: PlainDate) =>
  tx.db
    .select({
      department: employments.department,
      eligible: count(),
      used: sql<number>`count(*) filter (where ${employees.id} in (select ${allowances.employeeId} from ${allowances}
        where ${allowances.companyId} = ${tx.company} and ${allowances.year} = ${year}
        and ${allowances.used} + ${allowances.reserved} > 0))`.mapWith(Number),
    })
    .from(employees)
    .leftJoin(
      employments,
      and(eq(employments.companyId, employees.companyId), eq(employments.employeeId, employees.id)),
    )
    .where(eligible(tx, year, today))
    .groupBy(employments.department)
    .orderBy(asc(employments.department));

/** By category, what the allowances of a year add up to in öre, how many are open, and how many of them have been used. */
export const selectUse = (tx: Tx, year: number) =>
  tx.db
    .select({
      id: categories.id,
      sv: categories.nameSv,
      en: categories.nameEn,
      open: categories.open,
      yearlyAmount: categories.yearlyAmount,
      opened: count(allowances.employeeId),
      base: sql<number>`coalesce(sum(${allowances.base}), 0)`.mapWith(Number),
      used: sql<number>`coalesce(sum(${allowances.used}), 0)`.mapWith(Number),
      reserved: sql<number>`coalesce(sum(${allowances.reserved}), 0)`.mapWith(Number),
      people: sql<number>`count(*) filter (where ${allowances.used} + ${allowances.reserved} > 0)`.mapWith(Number),
    })
    .from(categories)
    .leftJoin(
      allowances,
      and(
        eq(allowances.companyId, categories.companyId),
        eq(allowances.categoryId, categories.id),
        eq(allowances.year, year),
        // Said again: only so the index of the year is used for the company at hand.
        eq(allowances.companyId, tx.company),
      ),
    )
    .where(eq(categories.companyId, tx.company))
    .groupBy(categories.companyId, categories.id)
    .orderBy(asc(categories.position), asc(categories.id));
