import { and, eq, isNull } from 'drizzle-orm';
import { asMachine } from '../../platform/actor.ts';
import { audit } from '../../platform/audit/audit.ts';
import { authorise } from '../../platform/authorise.ts';
import { readToken, tokenMatches } from '../../platform/opaque-token.ts';
import type { Database } from '../../platform/tenant-transaction.ts';
import { sessions } from './table.ts';

/**
 * Ends the session whose token a browser carries while somebody signs in there anew, be it the same person's or another's, of
 * this company or another: a browser holds one at a time, and what it held before is of no use to anybody honest.
 */
export async function endFormerSession(uses: { database: Database }, text: string): Promise<void> {
  const token = readToken(text);
  if (!token) return;
  const actor = asMachine('sign-in', token.company);
  authorise(actor, 'session.end');
  await uses.database.inTenant(token.company, async (tx) => {
    const live = and(eq(sessions.companyId, tx.company), eq(sessions.id, token.id), isNull(sessions.endedAt));
    const [found] = await tx.db.select({ hash: sessions.secretHash }).from(sessions).where(live).for('update');
    if (!found || !tokenMatches(token, found.hash)) return;
    await tx.db.update(sessions).set({ endedAt: tx.now }).where(live);
    await audit(tx, actor, 'session.ended', { kind: 'session', id: token.id }, { why: 'signed-in-anew' });
  });
}
