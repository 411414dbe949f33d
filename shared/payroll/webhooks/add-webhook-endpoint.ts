import { sql } from 'drizzle-orm';
import type * as z from 'zod/mini';
import { parse } from '../../kernel/parse.ts';
import { Problem } from '../../kernel/problem.ts';
import type { Person } from '../../platform/actor.ts';
import { audit } from '../../platform/audit/audit.ts';
import { authorise } from '../../platform/authorise.ts';
import type { Randomness } from '../../platform/clock.ts';
import type { Seals } from '../../platform/encryption/seal.ts';
import type { Secret } from '../../platform/secret.ts';
import type { Database } from '../../platform/tenant-transaction.ts';
import { addWebhookEndpoint as contract, type EndpointView } from './contract.ts';
import type { Courier } from './ports.ts';
import { urlRefused } from './refuse-url.ts';
import { makeSecret, sealSecret } from './secret.ts';
import { selectEndpoints } from './store.ts';
import { webhookEndpoints } from './table.ts';
import { endpointViewOf } from './webhook-view.ts';

const mostEndpoints = 10;

/**
 * Adds an endpoint, and gives its secret the only time. Throws Problem `not-allowed`, `input-invalid`, `webhook-url-refused`,
 * `too-many-endpoints`.
 */
export async function addWebhookEndpoint(
  uses: { database: Database; seals: Seals; randomness: Randomness; courier: Pick<Courier, 'look'> },
  actor: Person,
  input: z.input<typeof contract.input>,
): Promise<{ endpoint: EndpointView; secret: Secret }> {
  authorise(actor, 'webhook.change');
  const { name, url, events } = parse(contract.input, input);
  const fault = await uses.courier.look(url);
  if (fault) throw urlRefused(fault);
  return uses.database.inTenant(actor.company, async (tx) => {
    // In line, so that two at once do not both find room for the last one.
    await tx.db.execute(sql`select pg_advisory_xact_lock(hashtextextended(${`endpoints of ${tx.company}`}, 0))`);
    if ((await selectEndpoints(tx)).length >= mostEndpoints) throw new Problem('too-many-endpoints');
    const id = tx.newId();
    const secret = makeSecret(uses.randomness);
    const [made] = await tx.db
      .insert(webhookEndpoints)
      .values({
        companyId: tx.company,
        id,
        version: 1,
        name,
        url,
        events: [...new Set(events)],
        state: 'on',
        secret: await sealSecret(uses.seals, tx.company, id, secret, 'secret'),
        madeAt: tx.now,
        madeBy: actor.employee,
        changedAt: tx.now,
      })
      .returning();
    await audit(tx, actor, 'webhook-endpoint.added', { kind: 'webhook-endpoint', id }, { events: made!.events });
    return { endpoint: endpointViewOf(made!, tx.now), secret };
  });
}
