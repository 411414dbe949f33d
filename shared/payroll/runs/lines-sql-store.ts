import { sql, type SQL } from 'drizzle-orm';
import { addDays, type PlainDate } from '../../kernel/plain-date.ts';
import { isNotBeingErased, isUnrestricted } from '../../people/limits/index.ts';
import type { Tx } from '../../platform/tenant-transaction.ts';
import { firstDayOfMonth, monthOfDay } from './payroll-month.ts';
import type { RunRecord } from './run-store.ts';

/** The last day of the month that a day is in. */
const lastOf = (day: PlainDate): PlainDate =>
  addDays(firstDayOfMonth(monthOfDay(addDays(firstDayOfMonth(monthOfDay(day)), 31))), -1);

/** What can become lines when a month is locked: every approved claim that is due, every correction and deduction, that is in no run. */
export const sources = ({ company }: Tx, month: PlainDate): SQL => sql`
  select 'payment' as kind, e.id as source, e.id as expense_id, null::uuid as correction_id, null::integer as deduction_year,
    null::text as deduction_way, e.covered as amount, null::bigint as vat, e.vat as receipt_vat, e.total, e.currency,
    coalesce(e.paid_on, (e.submitted_at at time zone 'Europe/Stockholm')::date) as day, e.benefit_year, e.employee_id, e.category_id,
    null::text as was_treated, null::integer as was_of
  from expenses e join categories c on c.company_id = e.company_id and c.id = e.category_id
  where e.company_id = ${company} and e.state = 'approved' and e.covered > 0
    and to_date(e.benefit_year || '-' || c.year_start, 'YYYY-MM-DD') <= ${lastOf(month)}::date
  union all
  select k.kind, k.id, k.expense_id, k.id, null, null, k.amount, k.vat, null, null, null,
    coalesce(e.paid_on, (k.made_at at time zone 'Europe/Stockholm')::date), null, e.employee_id, e.category_id, p.treatment, p.tax_year
  from payroll_corrections k
  join expenses e on e.company_id = k.company_id and e.id = k.expense_id
  left join payroll_lines p on p.company_id = k.company_id and p.expense_id = k.expense_id and p.kind = 'payment' and p.state = 'confirmed'
  where k.company_id = ${company} and not exists (
    select 1 from payroll_lines l where l.company_id = k.company_id and l.correction_id = k.id and l.state <> 'rejected')
  union all
  select 'leaver-deduction',
    overlay(overlay(md5(d.employee_id::text || d.year) placing '8' from 13 for 1) placing '8' from 17 for 1)::uuid,
    null, null, d.year, d.way, -d.amount, null, null, null, null, (d.decided_at at time zone 'Europe/Stockholm')::date, null,
    d.employee_id, over_used.category_id, case d.way when 'gross' then 'taxable' else 'tax-free' end, d.year
  from leaver_deductions d, lateral (
    -- The benefit of which most was used beyond what there was: what payroll books it on.
    select a.category_id from allowances a
    where a.company_id = d.company_id and a.employee_id = d.employee_id and a.year = d.year
    order by greatest(0, a.used - a.base) desc, a.used desc, a.category_id limit 1
  ) over_used
  where d.company_id = ${company} and not exists (
    select 1 from payroll_lines l where l.company_id = d.company_id and l.employee_id = d.employee_id and l.deduction_year = d.year
      and l.kind = 'leaver-deduction' and l.state <> 'rejected')`;

/** Wellness that is free of tax: what the year rule is about. */
const isRuled = sql`(c.kind = 'wellness' and c.tax_treatment = 'tax-free')`;

/**
 * The lines that a month would have, numbered as they will be, without those of people whose data is restricted: a restriction that is
 * lifted lets them into the next run (GDPR Art. 18(2)). Nor of who is being erased: what the books keep of theirs was decided already. How they are taxed is payout-year.ts in the database's words: a test holds
 * the two together.
 */
const dueLines = (tx: Tx, month: PlainDate): SQL => {
  const year = sql`extract(year from ${month}::date)::integer`;
  const paid = sql`extract(year from s.day)::integer`;
  const lapses = sql`(s.kind = 'payment' and ${isRuled} and not (
    ${paid} = ${year} or (${paid} = ${year} - 1 and extract(month from s.day) >= 11)))`;
  return sql`(
    select s.*, row_number() over (order by n.name, s.employee_id, s.day, s.source)::integer as number, 'waiting' as state,
      coalesce(s.was_of, ${year}) as tax_year, ${lapses} as lapsed,
      case when ${lapses} then 'taxable' else coalesce(s.was_treated, c.tax_treatment) end as treatment,
      n.name as employee_name, m.employee_number, m.department, c.name_sv as category_sv, c.name_en as category_en,
      c.payroll_code, (s.kind = 'payment' and ${isRuled} and not ${lapses} and s.benefit_year < ${year}) as counts_on_next, null::bytea as reason
    from (select * from (${sources(tx, month)}) every_source
      where ${isUnrestricted(tx, sql`every_source.employee_id`)} and ${isNotBeingErased(tx, sql`every_source.employee_id`)}) s
    join employees n on n.company_id = ${tx.company} and n.id = s.employee_id
    left join employments m on m.company_id = ${tx.company} and m.employee_id = s.employee_id
    join categories c on c.company_id = ${tx.company} and c.id = s.category_id
  )`;
};

const madeLines = (tx: Tx, run: RunRecord): SQL => sql`(
  select l.*, l.id as source, (not l.lapsed and l.treatment = 'tax-free' and l.tax_year > e.benefit_year and exists (
    select 1 from categories c where c.company_id = l.company_id and c.id = l.category_id and c.kind = 'wellness')) as counts_on_next
  from payroll_lines l left join expenses e on e.company_id = l.company_id and e.id = l.expense_id and l.kind = 'payment'
  where l.company_id = ${tx.company} and l.run_id = ${run.id}
)`;

/** The lines of a run, as a table to select from: those it has, or, while it is open, those it would have if it were locked now. */
export const linesOf = (tx: Tx, run: RunRecord): SQL =>
  run.state === 'open' ? dueLines(tx, run.month) : madeLines(tx, run);
