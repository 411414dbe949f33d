import { and, count, eq, gt, isNull, sql } from 'drizzle-orm';
import type * as z from 'zod/mini';
import { parse } from '../../kernel/parse.ts';
import { Problem } from '../../kernel/problem.ts';
import type { Person } from '../../platform/actor.ts';
import { audit } from '../../platform/audit/audit.ts';
import { authorise } from '../../platform/authorise.ts';
import type { Randomness } from '../../platform/clock.ts';
import { makeToken } from '../../platform/opaque-token.ts';
import type { Database } from '../../platform/tenant-transaction.ts';
import { makeToken as contract } from './contract.ts';
import { provisioningTokens } from './table.ts';

/** So that one can be replaced by another without a pause, and none is forgotten. */
const mostTokens = 2;

/**
 * Makes a token for the company's directory; the answer is the only place where it can be read. Throws Problem `not-allowed`,
 * `input-invalid`, `too-many-tokens`.
 */
export async function makeProvisioningToken(
  uses: { database: Database; randomness: Randomness },
  actor: Person,
  input: z.input<typeof contract.input>,
): Promise<z.output<typeof contract.output>> {
  authorise(actor, 'provisioning.make-token');
  const { days } = parse(contract.input, input);
  return uses.database.inTenant(actor.company, async (tx) => {
    // Two that make one at once wait for each other here: there is no row yet that could be locked.
    await tx.db.execute(sql`select pg_advisory_xact_lock(hashtextextended(${`provisioning-tokens ${tx.company}`}, 0))`);
    const [usable] = await tx.db
      .select({ tokens: count() })
      .from(provisioningTokens)
      .where(
        and(
          eq(provisioningTokens.companyId, tx.company),
          isNull(provisioningTokens.revokedAt),
          gt(provisioningTokens.expiresAt, tx.now),
        ),
      );
    if (usable!.tokens >= mostTokens) throw new Problem('too-many-tokens');
    const id = tx.newId();
    const { text, hash } = makeToken(tx.company, id, uses.randomness);
    const expiresAt = new Date(tx.now.getTime() + days * 86_400_000);
    await tx.db.insert(provisioningTokens).values({
      companyId: tx.company,
      id,
      secretHash: hash,
      madeBy: actor.employee,
      madeAt: tx.now,
      expiresAt,
    });
    await audit(tx, actor, 'provisioning.token-made', { kind: 'provisioning-token', id }, { days });
    return { token: text.reveal(), expiresAt: expiresAt.toISOString() };
  });
}
