import { sql } from 'drizzle-orm';
import type * as z from 'zod/mini';
import { parse } from '../../kernel/parse.ts';
import { Problem } from '../../kernel/problem.ts';
import type { Person } from '../../platform/actor.ts';
import { audit } from '../../platform/audit/audit.ts';
import { authorise } from '../../platform/authorise.ts';
import type { Randomness } from '../../platform/clock.ts';
import { makeToken } from '../../platform/opaque-token.ts';
import type { Secret } from '../../platform/secret.ts';
import type { Database } from '../../platform/tenant-transaction.ts';
import { makeApiKey as contract, type ApiKeyRow } from './contract.ts';
import { endAfter } from './expiry.ts';
import { keyRowOf } from './key-view.ts';
import { countValid, selectKey } from './store.ts';
import { apiKeys } from './table.ts';

/** Valid keys of a company at a time. Several, so that a system changes over from one to the next without a pause. */
export const mostValid = 20;

/** Makes a key and gives its token, the only time. Throws Problem `not-allowed`, `input-invalid`, `too-many-keys`. */
export async function makeApiKey(
  uses: { database: Database; randomness: Randomness },
  actor: Person,
  input: z.input<typeof contract.input>,
): Promise<{ key: ApiKeyRow; token: Secret }> {
  authorise(actor, 'api-key.make');
  const { name, scopes, days } = parse(contract.input, input);
  return uses.database.inTenant(actor.company, async (tx) => {
    // In line, so that two at once do not both find room for the last one.
    await tx.db.execute(sql`select pg_advisory_xact_lock(hashtextextended(${`api keys of ${tx.company}`}, 0))`);
    if ((await countValid(tx)) >= mostValid) throw new Problem('too-many-keys');
    const id = tx.newId();
    const { text, hash } = makeToken(tx.company, id, uses.randomness);
    const expiresAt = endAfter(tx.now, days);
    const held = { scopes: [...new Set(scopes)], expiresAt };
    await tx.db
      .insert(apiKeys)
      .values({ companyId: tx.company, id, name, secretHash: hash, madeAt: tx.now, madeBy: actor.employee, ...held });
    const details = { scopes: held.scopes, expires: expiresAt.toISOString() };
    await audit(tx, actor, 'api-key.made', { kind: 'api-key', id }, details);
    const [made] = await selectKey(tx, id);
    return { key: keyRowOf(made!, tx.now), token: text };
  });
}
