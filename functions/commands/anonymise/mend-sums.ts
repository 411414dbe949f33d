import type pg from 'pg';

/** An allowance that was not overspent, by its key in the made-up data. */
export type WithinBase = Readonly<{ company_id: unknown; employee_id: unknown; category_id: unknown; year: unknown }>;

const key = 'company_id, employee_id, category_id, year';
/** As the trigger ledger_adds_up adds them up (0021_allowance-adjustments.sql). */
const ledger = `
  select ${key},
    coalesce(sum(case kind when 'grant' then amount when 'raise' then amount when 'lower' then -amount
      when 'adjust-up' then amount when 'adjust-down' then -amount end), 0)::bigint as base,
    coalesce(sum(case kind when 'adjust-up' then amount when 'adjust-down' then -amount end), 0)::bigint as adjusted,
    coalesce(sum(case kind when 'use' then amount when 'return' then -amount end), 0)::bigint as used,
    coalesce(sum(case kind when 'reserve' then amount when 'release' then -amount end), 0)::bigint as reserved
  from allowance_entries group by ${key}`;

const raiseWhatLacks = `
  with sums as (${ledger}),
    lacking as (
      select sums.*, greatest(case when w.year is null then 0 else used + reserved end, 0) - base as lack
      from sums left join jsonb_to_recordset($1::jsonb) as w (company_id uuid, employee_id uuid, category_id uuid, year integer)
        using (${key})),
    first as (
      select distinct on (${key}) ${key}, id from allowance_entries
      where kind in ('grant', 'raise', 'adjust-up') order by ${key}, kind = 'adjust-up', id)
  update allowance_entries e set amount = e.amount + lack
  from lacking join first using (${key})
  where lack > 0 and e.company_id = first.company_id and e.id = first.id`;

const addUp = `
  update allowances a set base = s.base, adjusted = s.adjusted, used = s.used, reserved = s.reserved
  from (${ledger}) s
  where (a.company_id, a.employee_id, a.category_id, a.year) = (s.company_id, s.employee_id, s.category_id, s.year)`;

const addUpRuns = `
  update payroll_runs r set paid = s.paid, taken_back = s.taken_back
  from (
    select company_id, run_id, coalesce(sum(amount) filter (where amount > 0), 0)::bigint as paid,
      coalesce(sum(amount) filter (where amount < 0), 0)::bigint as taken_back
    from payroll_lines group by company_id, run_id) s
  where r.company_id = s.company_id and r.id = s.run_id and r.paid is not null`;

const differing = `
  select count(*)::int as count from allowances a left join (${ledger}) s using (${key})
  where (a.base, a.adjusted, a.used, a.reserved) is distinct from
    (coalesce(s.base, 0), coalesce(s.adjusted, 0), coalesce(s.used, 0), coalesce(s.reserved, 0))`;

/**
 * Makes the sums anew that are made of blurred ones: an allowance is the sum of its entries, and one that was not overspent is not, for which its
 * first grant is raised by what lacks; a run pays what its lines do. Throws where the ledger does not add up then.
 */
export async function mendSums(client: pg.ClientBase, within: readonly WithinBase[]): Promise<void> {
  await client.query(raiseWhatLacks, [JSON.stringify(within)]);
  await client.query(addUp);
  await client.query(addUpRuns);
  const { rows } = await client.query<{ count: number }>(differing);
  if (rows[0]!.count > 0) throw new Error(`${rows[0]!.count} allowances are not the sum of their entries`);
}
