import type pg from 'pg';
import type { Id } from '../../shared/kernel/ids.ts';
import type { Seals } from '../../shared/platform/encryption/seal.ts';
import type { ACompany } from './a-company.ts';

/**
 * Gives a company whose people `fullLists` made a locked run with a line for each, and an endpoint with as many deliveries. Of each
 * state and kind there is much or little, as in life. Triggers and foreign keys are passed over.
 */
export async function fullPayroll(
  administrator: pg.ClientBase,
  { id, wellness, people }: ACompany,
  many: number,
  seals: Seals,
): Promise<{ run: Id; endpoint: Id }> {
  await administrator.query('begin');
  await administrator.query('set local session_replication_role = replica');
  const made = async (sql: string, values: unknown[]): Promise<Id> =>
    (await administrator.query<{ id: Id }>(`${sql} returning id`, [id, ...values])).rows[0]!.id;
  const run = await made(
    `insert into payroll_runs (company_id, id, month, number, state, opened_by, opened_at, locked_by, locked_at, lines, people, paid, taken_back)
     values ($1, gen_random_uuid(), '2026-03-01', 1, 'locked', $2, '2026-03-20', $2, '2026-03-20', $3, $3, 0, 0)`,
    [people.salary.employee, many],
  );
  // A small run has as much of what is rare as fills a page: it is to be compared with another full page.
  const rare = many < 2_000 ? 2 : 200;
  await administrator.query(
    `insert into payroll_lines (company_id, id, run_id, number, kind, state, amount, treatment, tax_year, lapsed, day, employee_id, employee_name,
       employee_number, category_id, category_sv, category_en, payroll_code, expense_id, correction_id, settled_at, reason)
     select $1, gen_random_uuid(), $2, n, case n % $4::integer when 0 then 'recovery' when 1 then 'correction' else 'payment' end,
       case n % $4::integer when 0 then 'rejected' when 1 then 'confirmed' else 'waiting' end,
       50000 + n, 'tax-free', 2026, n % $4::integer = 1, '2026-03-01', employee_id, 'Bo Ek',
       case when n % $4::integer <> 1 then 'A' || n end, $3, 'Friskvård', 'Wellness', case when n % $4::integer <> 1 then '910' end,
       gen_random_uuid(), case when n % $4::integer < 2 then gen_random_uuid() end, case when n % $4::integer < 2 then now() end, case when n % $4::integer = 0 then '\\x00'::bytea end
     from (select row_number() over (order by id)::integer as n, id as employee_id from employees where company_id = $1) people
     where n <= $5`,
    [id, run, wellness, rare, many],
  );
  const rejected = await administrator.query<{ id: Id; employee: Id }>(
    `select id, employee_id as employee from payroll_lines where run_id = $1 and state = 'rejected'`,
    [run],
  );
  for (const { id: row, employee } of rejected.rows) {
    const place = { company: id, table: 'payroll_lines', column: 'reason', row } as const;
    const { bytes } = await seals.seal('Kontot är stängt', place, employee);
    await administrator.query('update payroll_lines set reason = $1 where company_id = $2 and id = $3', [
      bytes,
      id,
      row,
    ]);
  }
  const endpoint = await made(
    `insert into webhook_endpoints (company_id, id, version, name, url, events, state, secret, made_at, made_by, changed_at)
     values ($1, gen_random_uuid(), 1, 'Lön', 'https://lon.example/', '{}', 'on', '\\x00', now(), $2, now())`,
    [people.hr.employee],
  );
  await administrator.query(
    `with event as (
       insert into webhook_events (company_id, id, type, data, at)
       select $1, gen_random_uuid(), 'payroll_run.locked', '{}', now() from generate_series(1, $3) returning id)
     insert into webhook_deliveries (company_id, id, endpoint_id, event_id, state, round_at, next_at, made_at, done_at)
     select $1, gen_random_uuid(), $2, id, state, now(), case when state = 'waiting' then now() end, now(), case when state <> 'waiting' then now() end
     from (select id, (array['waiting', 'failed', 'stopped', 'delivered'])[least(4, 1 + row_number() over () % $4)] as state from event) e`,
    [id, endpoint, many, rare],
  );
  await administrator.query('commit');
  return { run, endpoint };
}
