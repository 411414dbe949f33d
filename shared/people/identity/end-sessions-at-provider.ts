import { and, eq, isNull } from 'drizzle-orm';
import { asMachine } from '../../platform/actor.ts';
import { audit } from '../../platform/audit/audit.ts';
import { authorise } from '../../platform/authorise.ts';
import type { Database } from '../../platform/tenant-transaction.ts';
import { identities, sessions } from './table.ts';

/** An issuer or a provider's session: printable ASCII, and not longer. What is anything else is nobody's, and the database takes no NUL. */
const nameOfProviders = /^[\x21-\x7e]{1,300}$/;

/**
 * Ends the sessions that belong to a session of the provider, which has ended there (OpenID Connect Front-Channel Logout 1.0 §3).
 * Nobody has to be signed in for it, and the company is not known: it is each one that knows the issuer, in a transaction of its own.
 * Gives how many ended; none for what is unknown.
 */
export async function endSessionsAtProvider(
  uses: { database: Database },
  ended: Readonly<{ issuer: string; providerSession: string }>,
): Promise<number> {
  const { issuer, providerSession } = ended;
  if (!nameOfProviders.test(issuer) || !nameOfProviders.test(providerSession)) return 0;
  const companies = await uses.database.onPlatform((tx) =>
    tx.db.selectDistinct({ id: identities.companyId }).from(identities).where(eq(identities.issuer, issuer)),
  );
  let count = 0;
  for (const { id } of companies) count += await endIn(uses, id, ended);
  return count;
}

async function endIn(
  uses: { database: Database },
  company: typeof identities.$inferSelect.companyId,
  { issuer, providerSession }: Readonly<{ issuer: string; providerSession: string }>,
): Promise<number> {
  const actor = asMachine('sign-in', company);
  authorise(actor, 'session.end-at-provider');
  return uses.database.inTenant(company, async (tx) => {
    const ended = await tx.db
      .update(sessions)
      .set({ endedAt: tx.now })
      .where(
        and(
          eq(sessions.companyId, tx.company),
          eq(sessions.issuer, issuer),
          eq(sessions.providerSession, providerSession),
          isNull(sessions.endedAt),
        ),
      )
      .returning({ id: sessions.id });
    for (const { id } of ended) await audit(tx, actor, 'session.ended', { kind: 'session', id }, { at: 'provider' });
    return ended.length;
  });
}
