import { and, eq, gte, isNotNull, isNull, lt, lte, sql, type SQL } from 'drizzle-orm';
import { employees } from '../../people/employees/table.ts';
import type { Tx } from '../../platform/tenant-transaction.ts';
import { categories } from '../benefits/table.ts';
import { evaluations } from '../evaluation/table.ts';
import type { Outcome } from '../expenses/transitions.ts';
import { expenses } from '../expenses/table.ts';
import { firstDayOf } from './month.ts';
import { edgesOf, type BandName } from './reliability.ts';
import { agreements, sampledDecisions } from './table.ts';

/** What a list of decisions is narrowed to; left out, it is not. */
export type DecisionFilter = Readonly<{
  category?: string | undefined;
  verdict?: Outcome | undefined;
  band?: BandName | undefined;
  /** YYYY-MM */
  month?: string | undefined;
  mode?: 'shadow' | 'decides' | 'off' | undefined;
  later?: 'agreed' | 'disagreed' | 'open' | 'asked' | 'reverted' | 'to-look-at' | undefined;
}>;

/** The select behind the list and the page of decisions: to be narrowed to the transaction's company by its caller. */
export function selectDecisions(tx: Tx) {
  return tx.db
    .select({
      agreement: agreements,
      evaluation: evaluations,
      state: expenses.state,
      version: expenses.version,
      employeeId: expenses.employeeId,
      employee: employees.name,
      category: { id: agreements.categoryId, sv: categories.nameSv, en: categories.nameEn },
      sampled: sampledDecisions,
    })
    .from(agreements)
    .innerJoin(evaluations, and(eq(evaluations.companyId, agreements.companyId), eq(evaluations.id, agreements.id)))
    .innerJoin(expenses, and(eq(expenses.companyId, agreements.companyId), eq(expenses.id, agreements.expenseId)))
    .innerJoin(employees, and(eq(employees.companyId, expenses.companyId), eq(employees.id, expenses.employeeId)))
    .innerJoin(
      categories,
      and(eq(categories.companyId, agreements.companyId), eq(categories.id, agreements.categoryId)),
    )
    .leftJoin(
      sampledDecisions,
      and(eq(sampledDecisions.companyId, agreements.companyId), eq(sampledDecisions.id, agreements.id)),
    );
}
export type FoundDecision = Awaited<ReturnType<typeof selectDecisions>>[number];

/** In shadow mode nobody sees what the machine thinks until people have decided: else it would be agreeing with itself. */
const hiddenSql = sql`(${agreements.mode} = 'shadow' and ${agreements.verdict} = 'defer' and ${agreements.ended} is null)`;
export const isHidden = ({ agreement: { mode, verdict, ended } }: Pick<FoundDecision, 'agreement'>): boolean =>
  mode === 'shadow' && verdict === 'defer' && ended === null;

/** How sure the machine says it is, as far as that is seen: what is not stands below everything, as it came. The index is of this very expression. */
export const seenConfidence = sql`(case when ${hiddenSql} then -1 else ${agreements.confidence} end)`;

const laterIs: Readonly<Record<NonNullable<DecisionFilter['later']>, SQL | undefined>> = {
  agreed: eq(agreements.standing, 'agreed'),
  // Written out, not bound: an index of these rows alone is used where the condition is the index's own.
  disagreed: sql`${agreements.standing} = 'disagreed'`,
  open: eq(agreements.standing, 'open'),
  asked: isNotNull(agreements.askedAt),
  reverted: isNotNull(agreements.revertedAt),
  'to-look-at': and(isNotNull(sampledDecisions.id), isNull(sampledDecisions.agrees)),
};

/** The conditions of a filter. */
export function matches({ category, verdict, band, month, mode, later }: DecisionFilter): SQL | undefined {
  const edges = band && edgesOf(band);
  return and(
    category ? sql`${agreements.categoryId} = ${category}` : undefined,
    verdict ? eq(agreements.verdict, verdict) : undefined,
    edges ? gte(seenConfidence, edges.from) : undefined,
    edges ? (edges.to === 1 ? lte : lt)(seenConfidence, edges.to) : undefined,
    month ? eq(agreements.month, firstDayOf(month)) : undefined,
    mode ? eq(agreements.mode, mode) : undefined,
    later ? laterIs[later] : undefined,
  );
}
