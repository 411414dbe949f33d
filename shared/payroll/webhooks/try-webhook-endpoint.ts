import type { Id } from '../../kernel/ids.ts';
import { Problem } from '../../kernel/problem.ts';
import type { Person } from '../../platform/actor.ts';
import { audit } from '../../platform/audit/audit.ts';
import { authorise } from '../../platform/authorise.ts';
import type { Database } from '../../platform/tenant-transaction.ts';
import { aTest, sendTo } from './announce.ts';
import { lockEndpoint } from './store.ts';

/** Sends a test event to one endpoint. Throws Problem `not-allowed`, `not-found`, `endpoint-off`. */
export async function tryWebhookEndpoint(
  uses: { database: Database },
  actor: Person,
  id: Id,
): Promise<{ delivery: Id }> {
  authorise(actor, 'webhook.change');
  return uses.database.inTenant(actor.company, async (tx) => {
    const endpoint = await lockEndpoint(tx, id);
    if (endpoint.state === 'off') throw new Problem('endpoint-off');
    const [delivery] = await sendTo(tx, [endpoint], aTest);
    await audit(tx, actor, 'webhook.tried', { kind: 'webhook-endpoint', id }, { delivery: delivery! });
    return { delivery: delivery! };
  });
}
