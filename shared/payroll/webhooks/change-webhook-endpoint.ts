import type * as z from 'zod/mini';
import type { Id } from '../../kernel/ids.ts';
import { parse } from '../../kernel/parse.ts';
import { Problem } from '../../kernel/problem.ts';
import type { Person } from '../../platform/actor.ts';
import { audit } from '../../platform/audit/audit.ts';
import { authorise } from '../../platform/authorise.ts';
import type { Database } from '../../platform/tenant-transaction.ts';
import { changeWebhookEndpoint as contract, type EndpointView } from './contract.ts';
import type { Courier } from './ports.ts';
import { urlRefused } from './refuse-url.ts';
import { lockEndpoint, updateEndpoint } from './store.ts';
import { endpointViewOf } from './webhook-view.ts';

/** Changes an endpoint. Throws Problem `not-allowed`, `input-invalid`, `webhook-url-refused`, `not-found`, `changed-meanwhile`. */
export async function changeWebhookEndpoint(
  uses: { database: Database; courier: Pick<Courier, 'look'> },
  actor: Person,
  id: Id,
  input: z.input<typeof contract.input>,
): Promise<EndpointView> {
  authorise(actor, 'webhook.change');
  const { version, name, url, events } = parse(contract.input, input);
  const fault = await uses.courier.look(url);
  return uses.database.inTenant(actor.company, async (tx) => {
    const before = await lockEndpoint(tx, id);
    // Said only of an endpoint that is there: another company’s looks like none.
    if (fault) throw urlRefused(fault);
    if (before.version !== version) throw new Problem('changed-meanwhile');
    // Another address has to show what it is worth by itself.
    const elsewhere = url === before.url ? {} : { answeredAt: null, failingSince: null, restsUntil: null };
    const changed = await updateEndpoint(tx, before, { name, url, events: [...new Set(events)], ...elsewhere });
    const details = { events: changed.events, moved: url !== before.url };
    await audit(tx, actor, 'webhook-endpoint.changed', { kind: 'webhook-endpoint', id }, details);
    return endpointViewOf(changed, tx.now);
  });
}
