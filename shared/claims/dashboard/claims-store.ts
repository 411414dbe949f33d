import { and, asc, count, countDistinct, eq, isNotNull, sql, type SQL } from 'drizzle-orm';
import type { Tx } from '../../platform/tenant-transaction.ts';
import { expenses } from '../expenses/table.ts';

const ofYear = (tx: Tx, year: number) => and(eq(expenses.companyId, tx.company), eq(expenses.benefitYear, year));
const isApproved = sql`${expenses.state} in ('approved', 'in_payroll', 'paid')`;
const decidedBy = (who: SQL) => sql<number>`count(*) filter (where ${expenses.decidedBy} = ${who})`.mapWith(Number);
const deciders = {
  machine: decidedBy(sql`'machine'`),
  check: decidedBy(sql`'check'`),
  person: decidedBy(sql`'person'`),
};

/** By category, the approved claims of a year: how many, of how many people, and what they cover on average, in öre. */
export const selectApproved = (tx: Tx, year: number) =>
  tx.db
    .select({
      category: expenses.categoryId,
      claims: count(),
      people: countDistinct(expenses.employeeId),
      average: sql<number>`round(avg(${expenses.covered}))`.mapWith(Number),
    })
    .from(expenses)
    .where(and(ofYear(tx, year), isApproved))
    .groupBy(expenses.categoryId);

/**
 * How long the decided claims of a year waited from when they were last submitted to the decision that stands, in milliseconds,
 * for those that a person decided and the others. The percentiles are interpolated (PostgreSQL, percentile_cont).
 */
export const selectWaiting = (tx: Tx, year: number) =>
  tx.db
    .select({
      byPerson: sql<boolean>`${expenses.decidedBy} = 'person'`,
      claims: count(),
      people: countDistinct(expenses.employeeId),
      waited: sql<[number, number]>`percentile_cont(array[0.5, 0.9]) within group
        (order by extract(epoch from ${expenses.decidedAt} - ${expenses.submittedAt}) * 1000)`,
    })
    .from(expenses)
    .where(and(ofYear(tx, year), isNotNull(expenses.decidedBy), isNotNull(expenses.decidedAt)))
    .groupBy(sql`1`);

/** By the Swedish month of the decision, who decided, how many people it was about, and what was covered, in öre. */
export const selectMonths = (tx: Tx, year: number) => {
  const month = sql<string>`to_char(${expenses.decidedAt} at time zone 'Europe/Stockholm', 'YYYY-MM')`;
  return tx.db
    .select({
      month,
      ...deciders,
      people: countDistinct(expenses.employeeId),
      covered: sql<number>`coalesce(sum(${expenses.covered}) filter (where ${isApproved}), 0)`.mapWith(Number),
    })
    .from(expenses)
    .where(and(ofYear(tx, year), isNotNull(expenses.decidedBy), isNotNull(expenses.decidedAt)))
    .groupBy(sql`1`)
    .orderBy(asc(sql`1`));
};
