import { sql, type SQL } from 'drizzle-orm';
import type { Id } from '../../kernel/ids.ts';
import type { Tx } from '../../platform/tenant-transaction.ts';
import { warningKinds, type Warning, type WarningKind } from './contract.ts';
import { linesOf } from './lines-sql-store.ts';
import type { RunRecord } from './run-store.ts';

/** How many of what a warning is about it names. */
const named = 10;

/** Somebody's personnummer is as it is on file at the moment, also in a run that is locked: it is the person's, not the run's. */
const noPersonnummer = sql`not exists (select 1 from employee_private p
  where p.company_id = (select nullif(current_setting('app.company_id', true), '')::uuid) and p.employee_id = l.employee_id
    and p.personnummer is not null)`;

/** Which lines a warning holds for. */
export const warned: Readonly<Record<WarningKind, SQL>> = {
  'employee-number-missing': sql`(l.employee_number is null and l.state <> 'rejected')`,
  'personnummer-missing': sql`(l.state <> 'rejected' and ${noPersonnummer})`,
  'payroll-code-missing': sql`(l.payroll_code is null and l.state <> 'rejected')`,
  'outside-year-rule': sql`(l.lapsed and l.state <> 'rejected')`,
  'counts-on-next-year': sql`(l.counts_on_next and l.state <> 'rejected')`,
};

const about: Readonly<Record<WarningKind, Warning['about']>> = {
  'employee-number-missing': 'employee',
  'personnummer-missing': 'employee',
  'payroll-code-missing': 'category',
  'outside-year-rule': 'expense',
  'counts-on-next-year': 'expense',
};

const whose: Readonly<Record<Warning['about'], SQL>> = {
  employee: sql`l.employee_id as id, l.employee_name as sv, l.employee_name as en`,
  category: sql`l.category_id as id, l.category_sv as sv, l.category_en as en`,
  expense: sql`l.expense_id as id, l.employee_name as sv, l.employee_name as en`,
};

/** What to look at in a run: only what there is, each with how many it holds for and the first of them. */
export async function warningsOf(tx: Tx, run: RunRecord): Promise<Warning[]> {
  const parts = warningKinds.map(
    (kind) =>
      sql`select ${kind} as kind, x.id, x.sv, x.en from (select distinct ${whose[about[kind]]} from lines l where ${warned[kind]}) x`,
  );
  const { rows } = await tx.db.execute<{ kind: WarningKind; id: Id; sv: string; en: string; many: number }>(sql`
    with lines as materialized (select * from ${linesOf(tx, run)} all_lines),
      found as (${sql.join(parts, sql` union all `)}),
      counted as (
        select *, count(*) over (partition by kind)::integer as many, row_number() over (partition by kind order by sv, id) as place
        from found)
    select kind, id, sv, en, many from counted where place <= ${named} order by kind, place`);
  return warningKinds.flatMap((kind) => {
    const of = rows.filter((row) => row.kind === kind);
    const [first] = of;
    if (!first) return [];
    return [
      { kind, count: first.many, about: about[kind], first: of.map(({ id, sv, en }) => ({ id, name: { sv, en } })) },
    ];
  });
}
