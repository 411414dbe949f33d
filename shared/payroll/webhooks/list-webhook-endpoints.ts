import type * as z from 'zod/mini';
import type { Person } from '../../platform/actor.ts';
import { authorise } from '../../platform/authorise.ts';
import type { Database } from '../../platform/tenant-transaction.ts';
import type { listWebhookEndpoints as contract } from './contract.ts';
import { selectEndpoints } from './store.ts';
import { endpointViewOf } from './webhook-view.ts';

/** The company's endpoints, oldest first. Throws Problem `not-allowed`. */
export async function listWebhookEndpoints(
  uses: { database: Database },
  actor: Person,
): Promise<z.output<typeof contract.output>> {
  authorise(actor, 'webhook.read');
  return uses.database.inTenant(
    actor.company,
    async (tx) => ({ items: (await selectEndpoints(tx)).map((one) => endpointViewOf(one, tx.now)) }),
    'look',
  );
}
