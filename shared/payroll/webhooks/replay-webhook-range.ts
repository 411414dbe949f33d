import { and, asc, eq, gte, inArray, lt, ne } from 'drizzle-orm';
import type * as z from 'zod/mini';
import type { Id } from '../../kernel/ids.ts';
import { parse } from '../../kernel/parse.ts';
import { Problem } from '../../kernel/problem.ts';
import type { Person } from '../../platform/actor.ts';
import { audit } from '../../platform/audit/audit.ts';
import { authorise } from '../../platform/authorise.ts';
import type { Database } from '../../platform/tenant-transaction.ts';
import { replayWebhookRange as contract } from './contract.ts';
import { isUnderWay, replay } from './replay.ts';
import { lockEndpoint } from './store.ts';
import { webhookDeliveries, webhookEvents } from './table.ts';

const most = 1_000;

/**
 * Sends again what happened from `from` to before `to`, the oldest first; what is under way, or waits already, is left alone.
 * Throws Problem `not-allowed`, `input-invalid`, `not-found`, `endpoint-off`.
 */
export async function replayWebhookRange(
  uses: { database: Database },
  actor: Person,
  id: Id,
  input: z.input<typeof contract.input>,
): Promise<{ replayed: number }> {
  authorise(actor, 'webhook.replay');
  const { from, to, only } = parse(contract.input, input);
  return uses.database.inTenant(actor.company, async (tx) => {
    const { state } = await lockEndpoint(tx, id);
    if (state === 'off') throw new Problem('endpoint-off');
    const happened = tx.db
      .select({ id: webhookEvents.id })
      .from(webhookEvents)
      .where(
        and(
          eq(webhookEvents.companyId, tx.company),
          gte(webhookEvents.at, new Date(from)),
          lt(webhookEvents.at, new Date(to)),
        ),
      );
    const found = await tx.db
      .select()
      .from(webhookDeliveries)
      .where(
        and(
          eq(webhookDeliveries.companyId, tx.company),
          eq(webhookDeliveries.endpointId, id),
          inArray(webhookDeliveries.eventId, happened),
          ne(webhookDeliveries.state, 'waiting'),
          only === 'undelivered' ? ne(webhookDeliveries.state, 'delivered') : undefined,
        ),
      )
      .orderBy(asc(webhookDeliveries.id))
      .limit(most)
      .for('update');
    const free = found.filter((delivery) => !isUnderWay(delivery, tx.now));
    for (const delivery of free) await replay(tx, delivery);
    const details = { from, to, only, deliveries: free.length };
    await audit(tx, actor, 'webhook.replayed', { kind: 'webhook-endpoint', id }, details);
    return { replayed: free.length };
  });
}
