import type { Id } from '../../kernel/ids.ts';
import { Problem } from '../../kernel/problem.ts';
import type { Person } from '../../platform/actor.ts';
import { audit } from '../../platform/audit/audit.ts';
import { authorise } from '../../platform/authorise.ts';
import type { Database } from '../../platform/tenant-transaction.ts';
import type { DeliveryRow } from './contract.ts';
import { isUnderWay, replay } from './replay.ts';
import { lockDelivery, selectDelivery } from './store.ts';
import { deliveryRowOf } from './webhook-view.ts';

/** Sends something again. Throws Problem `not-allowed`, `not-found`, `endpoint-off`, `delivery-under-way`. */
export async function replayWebhookDelivery(uses: { database: Database }, actor: Person, id: Id): Promise<DeliveryRow> {
  authorise(actor, 'webhook.replay');
  return uses.database.inTenant(actor.company, async (tx) => {
    const found = await lockDelivery(tx, id);
    if (!found) throw new Problem('not-found');
    if (found.endpoint.state === 'off') throw new Problem('endpoint-off');
    if (isUnderWay(found.delivery, tx.now)) throw new Problem('delivery-under-way');
    await replay(tx, found.delivery);
    await audit(tx, actor, 'webhook.replayed', { kind: 'webhook-delivery', id }, { endpoint: found.endpoint.id });
    return deliveryRowOf((await selectDelivery(tx, id))!);
  });
}
