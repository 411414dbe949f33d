import { and, eq, lt, sql } from 'drizzle-orm';
import type { Id } from '../../../kernel/ids.ts';
import { asMachine } from '../../../platform/actor.ts';
import { audit } from '../../../platform/audit/audit.ts';
import { authorise } from '../../../platform/authorise.ts';
import type { Database } from '../../../platform/tenant-transaction.ts';
import { inboundEvents, inboundEventsClass } from './table.ts';

/** Forgets the names of one company's messages that nobody sends again, as the table's retention says it. Gives how many. */
export async function forgetEvents(uses: { operations: Database }, company: Id): Promise<number> {
  const actor = asMachine('sweeper', company);
  authorise(actor, 'payroll-event.forget');
  return uses.operations.inTenant(company, async (tx) => {
    const over = sql`${tx.now}::timestamptz - ${inboundEventsClass.retention.period}::interval`;
    const { rowCount } = await tx.db
      .delete(inboundEvents)
      .where(and(eq(inboundEvents.companyId, company), lt(inboundEvents.receivedAt, over)));
    const count = rowCount ?? 0;
    if (count > 0) await audit(tx, actor, 'payroll-events.forgotten', { kind: 'company', id: company }, { count });
    return count;
  });
}
