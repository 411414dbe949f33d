import type pg from 'pg';
import type { ACompany } from './a-company.ts';

/**
 * Puts so many more employees into a company, each with an opened allowance of its year at what a wellness category gives, and gives
 * how many allowances there are then. For lists and jobs that take more than one part.
 */
export async function manyPeople(
  administrator: pg.ClientBase,
  { id: company, wellness, year, yearlyAmount, people }: ACompany,
  many: number,
): Promise<number> {
  await administrator.query('begin');
  await administrator.query("select set_config('app.company_id', $1, true)", [company]);
  await administrator.query(
    `create temporary table made on commit drop as select gen_random_uuid() as id, n from generate_series(1, $1) n`,
    [many],
  );
  await administrator.query(
    `insert into employees (company_id, id, name, work_email, roles, language, employed_from, created_at)
     select $1::uuid, id, 'Person ' || n, 'person' || n || '@' || $1::uuid || '.example', '{employee}', 'sv', '2020-01-01', now() from made`,
    [company],
  );
  const allowance = [company, wellness, year, yearlyAmount];
  await administrator.query(
    `insert into allowances (company_id, employee_id, category_id, year, base, used, reserved)
     select $1, id, $2, $3, $4, 0, 0 from made`,
    allowance,
  );
  await administrator.query(
    `insert into allowance_entries (company_id, id, employee_id, category_id, year, kind, amount, at)
     select $1, gen_random_uuid(), id, $2, $3, 'grant', $4, now() from made`,
    allowance,
  );
  await administrator.query('commit');
  return many + Object.keys(people).length;
}
