import type pg from 'pg';
import type { ACompany } from './a-company.ts';

/**
 * Puts so many decided claims of a benefit year into the database, with the machine's judgement of each: spread over the year and the
 * company's people, most of them approved by the machine. Nothing in them can be opened; they are to be counted and listed.
 */
export async function manyClaims(
  administrator: pg.ClientBase,
  { id: company, wellness, people }: ACompany,
  many: number,
  year: number,
): Promise<void> {
  const employees = Object.values(people).map(({ employee }) => employee);
  await administrator.query(
    `create temporary table made on commit drop as
     select gen_random_uuid() as expense, gen_random_uuid() as evaluation, n, ($1::uuid[])[n % $2 + 1] as employee,
       make_timestamptz($3, 1, 1, 8, 0, 0, 'UTC') + n * interval '130 days' / $4 as submitted, 1 + n % 97 as minutes,
       n % 10 = 0 as deferred, 0.5 + (n * 7919 % 500) / 1000.0 as sure
     from generate_series(0, $4 - 1) n`,
    [employees, employees.length, year, many],
  );
  await administrator.query(
    `insert into expenses (company_id, id, employee_id, category_id, state, version, benefit_year, paid_on, total, currency, vat,
       filled_by_machine, typed_by_person, reserved, covered, decided_by, submitted_at, decided_at, created_at, changed_at)
     select $1, expense, employee, $2, 'approved', 3, $3, submitted::date, 10000 + n, 'SEK', '[]', '{}', '{}', 0, 10000 + n,
       case when deferred then 'person' else 'machine' end, submitted,
       submitted + minutes * case when deferred then interval '1 hour' else interval '1 second' end, submitted, submitted
     from made`,
    [company, wellness, year],
  );
  await administrator.query(
    `insert into evaluations (company_id, id, expense_id, expense_version, at, evaluator, model, prompt_version, policy_version, verdict,
       confidence, doubts, content, mode, opinion)
     select $1, evaluation, expense, 3, submitted, 'on-device', 'rules', '1', '1', case when deferred then 'defer' else 'approve' end,
       sure, 0, '\\x00', 'decides', 'approve' from made`,
    [company],
  );
  await administrator.query(
    `insert into agreements (company_id, id, expense_id, category_id, at, month, mode, verdict, opinion, settled_by_check, confidence,
       standing, ended, ended_at, asked_at, reverted_at)
     select $1, evaluation, expense, $2, submitted, date_trunc('month', submitted)::date, case when deferred then 'shadow' else 'decides' end,
       case when deferred then 'defer' else 'approve' end, 'approve', false, sure,
       case when n % 100 = 50 then 'disagreed' when deferred then 'agreed' else 'open' end, null, null,
       case when n % 200 = 7 then submitted end, case when n % 200 = 7 then submitted end
     from made`,
    [company, wellness],
  );
}
