import type * as z from 'zod/mini';
import type { Id } from '../../kernel/ids.ts';
import { parse } from '../../kernel/parse.ts';
import type { Person } from '../../platform/actor.ts';
import { audit } from '../../platform/audit/audit.ts';
import { authorise } from '../../platform/authorise.ts';
import type { Database } from '../../platform/tenant-transaction.ts';
import { switchWebhookEndpoint as contract, type EndpointView } from './contract.ts';
import { lockEndpoint, updateEndpoint } from './store.ts';
import { endpointViewOf } from './webhook-view.ts';

/**
 * Switches an endpoint on or off; one that is so already stays as it is. What was stopped meanwhile waits to be replayed.
 * Throws Problem `not-allowed`, `input-invalid`, `not-found`.
 */
export async function switchWebhookEndpoint(
  uses: { database: Database },
  actor: Person,
  id: Id,
  input: z.input<typeof contract.input>,
): Promise<EndpointView> {
  authorise(actor, 'webhook.change');
  const { state } = parse(contract.input, input);
  return uses.database.inTenant(actor.company, async (tx) => {
    const before = await lockEndpoint(tx, id);
    if (before.state === state) return endpointViewOf(before, tx.now);
    const subject = { kind: 'webhook-endpoint', id } as const;
    const changed = await updateEndpoint(
      tx,
      before,
      state === 'on'
        ? { state, offReason: null, offAt: null, failingSince: null, restsUntil: null }
        : { state, offReason: 'by-hand', offAt: tx.now },
    );
    if (state === 'on') await audit(tx, actor, 'webhook-endpoint.switched-on', subject);
    else await audit(tx, actor, 'webhook-endpoint.switched-off', subject, { why: 'by-hand' });
    return endpointViewOf(changed, tx.now);
  });
}
