import type * as z from 'zod/mini';
import type { Id } from '../../kernel/ids.ts';
import { parse } from '../../kernel/parse.ts';
import type { Person } from '../../platform/actor.ts';
import { audit } from '../../platform/audit/audit.ts';
import { authorise } from '../../platform/authorise.ts';
import type { Randomness } from '../../platform/clock.ts';
import type { Seals } from '../../platform/encryption/seal.ts';
import type { Secret } from '../../platform/secret.ts';
import type { Database } from '../../platform/tenant-transaction.ts';
import { rotateWebhookSecret as contract, type EndpointView } from './contract.ts';
import { makeSecret, openSecrets, sealSecret } from './secret.ts';
import { lockEndpoint, updateEndpoint } from './store.ts';
import { endpointViewOf } from './webhook-view.ts';

const hour = 3_600_000;

/**
 * Makes a new secret, and gives it the only time. What was the secret goes on signing for `overlap` hours; one that was former already
 * ends now. Throws Problem `not-allowed`, `input-invalid`, `not-found`.
 */
export async function rotateWebhookSecret(
  uses: { database: Database; seals: Seals; randomness: Randomness },
  actor: Person,
  id: Id,
  input: z.input<typeof contract.input>,
): Promise<{ endpoint: EndpointView; secret: Secret }> {
  authorise(actor, 'webhook.change');
  const { overlap } = parse(contract.input, input);
  return uses.database.inTenant(actor.company, async (tx) => {
    const before = await lockEndpoint(tx, id);
    const secret = makeSecret(uses.randomness);
    const [last] = await openSecrets(uses.seals, before, tx.now);
    const former = overlap === 0 ? null : await sealSecret(uses.seals, tx.company, id, last!, 'former_secret');
    const changed = await updateEndpoint(tx, before, {
      secret: await sealSecret(uses.seals, tx.company, id, secret, 'secret'),
      formerSecret: former,
      formerUntil: former && new Date(tx.now.getTime() + overlap * hour),
    });
    await audit(tx, actor, 'webhook-endpoint.secret-replaced', { kind: 'webhook-endpoint', id }, { overlap });
    return { endpoint: endpointViewOf(changed, tx.now), secret };
  });
}
