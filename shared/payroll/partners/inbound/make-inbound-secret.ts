import { sql } from 'drizzle-orm';
import { Problem } from '../../../kernel/problem.ts';
import type { Person } from '../../../platform/actor.ts';
import { audit } from '../../../platform/audit/audit.ts';
import { authorise } from '../../../platform/authorise.ts';
import type { Randomness } from '../../../platform/clock.ts';
import type { Seals } from '../../../platform/encryption/seal.ts';
import { Secret } from '../../../platform/secret.ts';
import type { Database } from '../../../platform/tenant-transaction.ts';
import type { InboundSecretRow } from './contract.ts';
import { companyHolder, secretPlace, selectSecrets, validSecrets } from './secret-store.ts';
import { secretRowOf } from './secret-view.ts';
import { inboundSecrets } from './table.ts';

/** So that one can be replaced by another without a pause, and none is forgotten. */
const mostValid = 2;

/** Good for 90 days, as every secret that people carry from one system to another. */
const lasts = 90 * 24 * 60 * 60 * 1000;

/**
 * Makes a secret for the company's payroll system: 32 random bytes, as Standard Webhooks writes them. The answer is the only place where
 * it can be read. Throws Problem `not-allowed`, `too-many-inbound-secrets`, `keys-away`.
 */
export async function makeInboundSecret(
  uses: { database: Database; seals: Seals; randomness: Randomness },
  actor: Person,
): Promise<{ made: InboundSecretRow; secret: Secret }> {
  authorise(actor, 'inbound-secret.make');
  const text = `whsec_${uses.randomness.bytes(32).toString('base64')}`;
  return uses.database.inTenant(actor.company, async (tx) => {
    // Two that make one at once wait for each other here: there is no row yet that could be locked.
    await tx.db.execute(sql`select pg_advisory_xact_lock(hashtextextended(${`inbound secrets of ${tx.company}`}, 0))`);
    if ((await validSecrets(tx)).length >= mostValid) throw new Problem('too-many-inbound-secrets');
    const id = tx.newId();
    const expiresAt = new Date(tx.now.getTime() + lasts);
    await tx.db.insert(inboundSecrets).values({
      companyId: tx.company,
      id,
      secret: await uses.seals.seal(text, secretPlace(tx.company, id), companyHolder),
      madeAt: tx.now,
      madeBy: actor.employee,
      expiresAt,
    });
    const details = { expires: expiresAt.toISOString() };
    await audit(tx, actor, 'inbound-secret.made', { kind: 'inbound-secret', id }, details);
    const [made] = await selectSecrets(tx, tx.now, id);
    return { made: secretRowOf(made!, tx.now), secret: new Secret(text) };
  });
}
