import { and, eq, isNull } from 'drizzle-orm';
import type { Person } from '../../platform/actor.ts';
import { audit } from '../../platform/audit/audit.ts';
import { authorise } from '../../platform/authorise.ts';
import type { Database } from '../../platform/tenant-transaction.ts';
import { bankidIssuer } from '../bankid/bankid-issuer.ts';
import type { IdentityProvider } from './ports.ts';
import { sessions } from './table.ts';

type Uses = Readonly<{ database: Database; provider: IdentityProvider; publicOrigin: string }>;

/**
 * Ends one's own session for good, and says where to sign out of the provider too: null when it cannot be reached, and for BankID,
 * which has no sessions.
 */
export async function endSession(uses: Uses, actor: Person): Promise<{ signOutUrl: string | null }> {
  authorise(actor, 'session.end');
  const left = await uses.database.inTenant(actor.company, async (tx) => {
    const ended = await tx.db
      .update(sessions)
      .set({ endedAt: tx.now })
      .where(and(eq(sessions.companyId, tx.company), eq(sessions.id, actor.session), isNull(sessions.endedAt)))
      .returning({ issuer: sessions.issuer, hint: sessions.signOutHint });
    if (ended.length > 0) await audit(tx, actor, 'session.ended', { kind: 'session', id: actor.session });
    return ended[0] ?? null;
  });
  if (!left || left.issuer === bankidIssuer) return { signOutUrl: null };
  return { signOutUrl: await uses.provider.signOutUrl(`${uses.publicOrigin}/`, left).catch(() => null) };
}
