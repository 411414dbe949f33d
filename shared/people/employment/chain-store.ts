import { sql } from 'drizzle-orm';
import type { Id } from '../../kernel/ids.ts';
import type { Tx } from '../../platform/tenant-transaction.ts';

/**
 * Whether somebody leads another, at first hand or further up. A circle that a directory has brought in is gone round once. Who is
 * to be led is locked by whoever calls, with all of HR before them: two changes at once come one after the other.
 */
export async function leads(tx: Tx, who: Id, whom: Id): Promise<boolean> {
  const { rows } = await tx.db.execute<{ found: boolean }>(sql`
    with recursive above (id) as (
      select manager_id from employments where company_id = ${tx.company} and employee_id = ${whom}
      union
      select e.manager_id from above join employments e on e.company_id = ${tx.company} and e.employee_id = above.id
    )
    select exists (select from above where id = ${who}) as found`);
  return rows[0]!.found;
}
