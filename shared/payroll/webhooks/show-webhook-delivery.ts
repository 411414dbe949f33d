import type { Id } from '../../kernel/ids.ts';
import { Problem } from '../../kernel/problem.ts';
import type { Person } from '../../platform/actor.ts';
import { authorise } from '../../platform/authorise.ts';
import type { Database } from '../../platform/tenant-transaction.ts';
import type { DeliveryView } from './contract.ts';
import { payloadOf } from './event.ts';
import { selectAttempts, selectDelivery } from './store.ts';
import { attemptViewOf, deliveryRowOf } from './webhook-view.ts';

const latest = 50;

/** One delivery with its log, the last attempt first. Throws Problem `not-allowed`, `not-found`. */
export async function showWebhookDelivery(uses: { database: Database }, actor: Person, id: Id): Promise<DeliveryView> {
  authorise(actor, 'webhook.read');
  return uses.database.inTenant(
    actor.company,
    async (tx) => {
      const found = await selectDelivery(tx, id);
      if (!found) throw new Problem('not-found');
      const log = await selectAttempts(tx, id, latest);
      const { endpoint, event } = found;
      return { ...deliveryRowOf(found), url: endpoint.url, body: payloadOf(event), log: log.map(attemptViewOf) };
    },
    'look',
  );
}
