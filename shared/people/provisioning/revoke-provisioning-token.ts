import { and, eq, isNull } from 'drizzle-orm';
import type { Id } from '../../kernel/ids.ts';
import { Problem } from '../../kernel/problem.ts';
import type { Person } from '../../platform/actor.ts';
import { audit } from '../../platform/audit/audit.ts';
import { authorise } from '../../platform/authorise.ts';
import type { Database } from '../../platform/tenant-transaction.ts';
import { provisioningTokens } from './table.ts';

/** Ends a token at once; one that has ended stays so. Throws Problem `not-allowed`, `not-found`. */
export async function revokeProvisioningToken(uses: { database: Database }, actor: Person, id: Id): Promise<void> {
  authorise(actor, 'provisioning.revoke-token');
  await uses.database.inTenant(actor.company, async (tx) => {
    const own = and(eq(provisioningTokens.companyId, tx.company), eq(provisioningTokens.id, id));
    const [known] = await tx.db.select({ id: provisioningTokens.id }).from(provisioningTokens).where(own);
    if (!known) throw new Problem('not-found');
    const revoked = await tx.db
      .update(provisioningTokens)
      .set({ revokedAt: tx.now })
      .where(and(own, isNull(provisioningTokens.revokedAt)))
      .returning({ id: provisioningTokens.id });
    if (revoked.length > 0) await audit(tx, actor, 'provisioning.token-revoked', { kind: 'provisioning-token', id });
  });
}
