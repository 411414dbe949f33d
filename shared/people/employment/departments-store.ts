import { sql } from 'drizzle-orm';
import type { Tx } from '../../platform/tenant-transaction.ts';

const most = 500;

/**
 * The departments that people of the company belong to, 500 at most, in no order that a reader expects. From one to the next by the
 * index: a distinct select would read every employment.
 */
export async function departmentsOf(tx: Tx): Promise<string[]> {
  const next = (after: string) =>
    sql.raw(`select e.department from employments e where e.company_id = c.company_id
    and e.department is not null ${after} order by e.department limit 1`);
  const { rows } = await tx.db.execute<{ department: string }>(sql`
    with recursive c as (select ${tx.company}::uuid as company_id), found as (
      select c.company_id, (${next('')}) as department from c
      union all
      select c.company_id, (${next('and e.department > c.department')}) from found c where c.department is not null
    ) select department from found where department is not null limit ${most}`);
  return rows.map(({ department }) => department);
}
