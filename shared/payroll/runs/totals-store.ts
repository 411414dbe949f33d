import { sql, type SQL } from 'drizzle-orm';
import type { Id } from '../../kernel/ids.ts';
import type { Ore } from '../../kernel/money.ts';
import type { Tx } from '../../platform/tenant-transaction.ts';
import type { LineState } from './run-state.ts';
import { linesOf } from './lines-sql-store.ts';
import type { RunRecord } from './run-store.ts';

/** What lines come to, in öre. */
export type Totals = { lines: number; people: number; paid: Ore; takenBack: Ore; total: Ore };

const sums = sql`count(*)::integer as lines, count(distinct employee_id)::integer as people,
  coalesce(sum(amount) filter (where amount > 0), 0)::float8 as paid,
  coalesce(sum(amount) filter (where amount < 0), 0)::float8 as "takenBack", coalesce(sum(amount), 0)::float8 as total`;

const of = async (tx: Tx, lines: SQL): Promise<Totals> =>
  (await tx.db.execute<Totals>(sql`select ${sums} from ${lines} l`)).rows[0]!;

/** What the lines of a run come to, whatever payroll has answered; of an open one those it would have. */
export const totalsOf = (tx: Tx, run: RunRecord): Promise<Totals> => of(tx, linesOf(tx, run));

/** The same by what payroll has answered. */
export async function totalsByState(
  tx: Tx,
  run: RunRecord,
): Promise<{ state: LineState; lines: number; total: Ore }[]> {
  const { rows } = await tx.db.execute<{ state: LineState; lines: number; total: Ore }>(
    sql`select state, count(*)::integer as lines, sum(amount)::float8 as total from ${linesOf(tx, run)} l group by state
      order by array_position(array['waiting', 'confirmed', 'rejected'], state)`,
  );
  return rows;
}

type OfCategory = { id: Id; sv: string; en: string; code: string | null; treatment: 'tax-free' | 'taxable' };

/** The same by benefit and how it is taxed, without what payroll sent back. */
export async function totalsByCategory(
  tx: Tx,
  run: RunRecord,
): Promise<(OfCategory & { lines: number; total: Ore })[]> {
  const { rows } = await tx.db.execute<OfCategory & { lines: number; total: Ore }>(sql`
    select category_id as id, category_sv as sv, category_en as en, payroll_code as code, treatment, count(*)::integer as lines,
      sum(amount)::float8 as total
    from ${linesOf(tx, run)} l where state <> 'rejected'
    group by 1, 2, 3, 4, 5 order by 2, 5`);
  return rows;
}

/** How many lines of a run payroll has yet to answer for. */
export async function countWaiting(tx: Tx, run: Id): Promise<number> {
  const { rows } = await tx.db.execute<{ many: number }>(
    sql`select count(*)::integer as many from payroll_lines where company_id = ${tx.company} and run_id = ${run} and state = 'waiting'`,
  );
  return rows[0]!.many;
}

/**
 * How many claims of a run have lines that do not add up to what they cover: each of its lines, in whichever run, and corrections that wait
 * for one. Lines that payroll sent back do not count.
 */
export async function countDiffering(tx: Tx, run: Id): Promise<number> {
  const { rows } = await tx.db.execute<{ many: number }>(sql`
    select count(*)::integer as many
    from (select distinct expense_id from payroll_lines where company_id = ${tx.company} and run_id = ${run}) x
    join expenses e on e.company_id = ${tx.company} and e.id = x.expense_id and e.state in ('in_payroll', 'paid')
    where e.covered is distinct from (
      select coalesce(sum(l.amount), 0) from payroll_lines l
      where l.company_id = e.company_id and l.expense_id = e.id and l.state <> 'rejected'
    ) + (
      select coalesce(sum(k.amount), 0) from payroll_corrections k
      where k.company_id = e.company_id and k.expense_id = e.id and not exists (
        select 1 from payroll_lines l where l.company_id = k.company_id and l.correction_id = k.id and l.state <> 'rejected')
    )`);
  return rows[0]!.many;
}
