import type * as z from 'zod/mini';
import { parse } from '../../kernel/parse.ts';
import type { Person } from '../../platform/actor.ts';
import { authorise } from '../../platform/authorise.ts';
import type { Database } from '../../platform/tenant-transaction.ts';
import { listWebhookDeliveries as contract } from './contract.ts';
import { selectDeliveries } from './store.ts';
import { deliveryRowOf } from './webhook-view.ts';

const page = 50;

/** A page of the company's deliveries, the latest first. Throws Problem `not-allowed`, `input-invalid`. */
export async function listWebhookDeliveries(
  uses: { database: Database },
  actor: Person,
  query: z.input<typeof contract.query>,
): Promise<z.output<typeof contract.output>> {
  authorise(actor, 'webhook.read');
  const { endpoint, state, cursor } = parse(contract.query, query);
  return uses.database.inTenant(
    actor.company,
    async (tx) => {
      const found = await selectDeliveries(tx, { endpoint, state, before: cursor }, page + 1);
      const shown = found.slice(0, page);
      return {
        items: shown.map(deliveryRowOf),
        next: found.length > page ? shown.at(-1)!.delivery.id : null,
      };
    },
    'look',
  );
}
