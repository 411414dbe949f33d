import { sql } from 'drizzle-orm';
import type { Id } from '../../kernel/ids.ts';
import { swedishDay } from '../../kernel/plain-date.ts';
import { employments } from '../../people/employment/table.ts';
import type { Tx } from '../../platform/tenant-transaction.ts';
import { approvalFlows, approvalStandIns, approvalSteps } from './table.ts';

/**
 * Whether claims of others wait for somebody, or would come to, by who they are and by no role: somebody’s manager, somebody’s stand-in today,
 * named in a flow, or in a step of a claim that keeps an earlier flow.
 */
export async function decidesForOthers(tx: Tx, employee: Id): Promise<boolean> {
  const { company, now } = tx;
  const today = swedishDay(now);
  const { rows } = await tx.db.execute<{ decides: boolean }>(sql`select
    exists (select from ${employments} where company_id = ${company} and manager_id = ${employee})
    or exists (select from ${approvalStandIns} where company_id = ${company} and stand_in_id = ${employee}
      and ended_at is null and ${today} between first_day and last_day)
    or exists (select from ${approvalSteps} where company_id = ${company} and person_id = ${employee}
      and state in ('open', 'later'))
    or exists (select from ${approvalFlows} where company_id = ${company}
      and steps @> ${JSON.stringify([{ person: employee }])}::jsonb) as decides`);
  return rows[0]!.decides;
}
