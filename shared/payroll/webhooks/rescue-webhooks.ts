import { and, eq, isNull, lt, lte, or, sql } from 'drizzle-orm';
import type { Id } from '../../kernel/ids.ts';
import { asMachine } from '../../platform/actor.ts';
import { audit } from '../../platform/audit/audit.ts';
import { authorise } from '../../platform/authorise.ts';
import { enqueue } from '../../platform/outbox/enqueue.ts';
import type { Database, Tx } from '../../platform/tenant-transaction.ts';
import type { Pace } from './schedule.ts';
import { updateDelivery } from './store.ts';
import { webhookDeliveries, webhookEndpoints } from './table.ts';
import { nextInLine } from './turns.ts';

const batch = 500;

/** Endpoints with a line. */
const lines = (tx: Tx) =>
  tx.db
    .selectDistinct({ endpoint: webhookDeliveries.endpointId })
    .from(webhookDeliveries)
    .where(and(eq(webhookDeliveries.companyId, tx.company), sql`${webhookDeliveries.inLine}`));

/**
 * Wakes deliveries of a company whose message never came: it lies with the dead letters, or is lost; and sees that every line goes
 * on, should the last before it have ended while it was made. Also drops former secrets that have ended. Gives how many were woken.
 */
export async function rescueWebhooks(uses: { database: Database; webhookPace: Pace }, company: Id): Promise<number> {
  const actor = asMachine('messenger', company);
  authorise(actor, 'webhook.deliver');
  return uses.database.inTenant(company, async (tx) => {
    await tx.db
      .update(webhookEndpoints)
      .set({ formerSecret: null, formerUntil: null })
      .where(and(eq(webhookEndpoints.companyId, company), lte(webhookEndpoints.formerUntil, tx.now)));
    const overdue = new Date(tx.now.getTime() - uses.webhookPace.lost);
    const lost = await tx.db
      .select()
      .from(webhookDeliveries)
      .where(
        and(
          eq(webhookDeliveries.companyId, company),
          eq(webhookDeliveries.state, 'waiting'),
          eq(webhookDeliveries.inLine, false),
          lt(webhookDeliveries.nextAt, overdue),
          or(isNull(webhookDeliveries.leaseUntil), lt(webhookDeliveries.leaseUntil, tx.now)),
        ),
      )
      .limit(batch)
      .for('update', { skipLocked: true });
    for (const { id, wake } of lost) {
      // With the number of the message that did not come: should it only be late, because many wait, it still counts.
      await updateDelivery(tx, id, { nextAt: tx.now });
      await enqueue(tx, 'deliver-webhook', { delivery: id, wake, held: 0 });
    }
    for (const { endpoint } of await lines(tx)) while (await nextInLine(tx, endpoint)) continue;
    if (lost.length > 0)
      await audit(tx, actor, 'webhook.woken', { kind: 'company', id: company }, { deliveries: lost.length });
    return lost.length;
  });
}
