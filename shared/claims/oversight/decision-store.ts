import { and, eq, gte, isNotNull, lt, lte, sql, type SQL } from 'drizzle-orm';
import { employees } from '../../people/employees/table.ts';
import type { PlainDate } from '../../kernel/plain-date.ts';
import { areFew, few } from '../../platform/listing/few.ts';
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
  disagreed: eq(agreements.standing, 'disagreed'),
  open: eq(agreements.standing, 'open'),
  asked: isNotNull(agreements.askedAt),
  reverted: isNotNull(agreements.revertedAt),
  'to-look-at': sql`exists (select from ${sampledDecisions} where ${sampledDecisions.companyId} = ${agreements.companyId}
    and ${sampledDecisions.id} = ${agreements.id} and ${sampledDecisions.agrees} is null)`,
};

/** A Swedish month as a range of instants, by which the index of them is entered and left. */
const inMonth = (first: PlainDate): SQL =>
  sql`${agreements.at} >= (${first}::timestamp at time zone 'Europe/Stockholm')
    and ${agreements.at} < ((${first}::timestamp + interval '1 month') at time zone 'Europe/Stockholm')`;

/** The conditions of a filter. */
export function matches({ category, verdict, band, month, mode, later }: DecisionFilter): SQL | undefined {
  const edges = band && edgesOf(band);
  return and(
    category ? sql`${agreements.categoryId} = ${category}` : undefined,
    verdict ? eq(agreements.verdict, verdict) : undefined,
    edges ? gte(seenConfidence, edges.from) : undefined,
    edges ? (edges.to === 1 ? lte : lt)(seenConfidence, edges.to) : undefined,
    month ? inMonth(firstDayOf(month)) : undefined,
    mode ? eq(agreements.mode, mode) : undefined,
    later ? laterIs[later] : undefined,
  );
}

/** The same for a page of them, as what is quickest: where few fit they are looked up, and else looked for along the list. */
export async function narrowedTo(tx: Tx, filter: DecisionFilter): Promise<SQL | undefined> {
  const fits = matches(filter);
  if (fits === undefined) return undefined;
  const some = sql`select ${agreements.id} from ${agreements} where ${and(eq(agreements.companyId, tx.company), fits)}`;
  return (await areFew(tx, sql`${some} limit ${few + 1}`)) ? sql`${agreements.id} = any(array(${some}))` : fits;
}
