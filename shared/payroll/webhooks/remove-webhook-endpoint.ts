import type { Id } from '../../kernel/ids.ts';
import type { Person } from '../../platform/actor.ts';
import { audit } from '../../platform/audit/audit.ts';
import { authorise } from '../../platform/authorise.ts';
import type { Randomness } from '../../platform/clock.ts';
import type { Seals } from '../../platform/encryption/seal.ts';
import type { Database } from '../../platform/tenant-transaction.ts';
import { makeSecret, sealSecret } from './secret.ts';
import { lockEndpoint, updateEndpoint } from './store.ts';

/** Removes an endpoint: nothing is sent there any more, and its secret is gone. Throws Problem `not-allowed`, `not-found`. */
export async function removeWebhookEndpoint(
  uses: { database: Database; seals: Seals; randomness: Randomness },
  actor: Person,
  id: Id,
): Promise<void> {
  authorise(actor, 'webhook.change');
  await uses.database.inTenant(actor.company, async (tx) => {
    const before = await lockEndpoint(tx, id);
    await updateEndpoint(tx, before, {
      state: 'off',
      offReason: before.offReason ?? 'by-hand',
      offAt: before.offAt ?? tx.now,
      removedAt: tx.now,
      // In its place one that nobody has seen.
      secret: await sealSecret(uses.seals, tx.company, id, makeSecret(uses.randomness), 'secret'),
      formerSecret: null,
      formerUntil: null,
    });
    await audit(tx, actor, 'webhook-endpoint.removed', { kind: 'webhook-endpoint', id });
  });
}
