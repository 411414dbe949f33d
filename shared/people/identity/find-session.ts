import { and, eq, isNull } from 'drizzle-orm';
import type { Person } from '../../platform/actor.ts';
import { readToken, tokenMatches } from '../../platform/opaque-token.ts';
import type { Database } from '../../platform/tenant-transaction.ts';
import { maySignIn } from '../employees/may-sign-in.ts';
import { employees } from '../employees/table.ts';
import { needsSecondFactor, type DecidesForOthers } from './needs-second-factor.ts';
import { sessionLimits } from './session-limits.ts';
import { sessions } from './table.ts';

/** How far `seen_at` may lag behind: a session that is in use is not written at every request. */
const seenEvery = 60_000;

/**
 * Who a session's token stands for; null when it is none, was ended, has run out or belongs to somebody who has left or was shut out: all the
 * same from outside. Roles are read anew each time, so a change of them holds at once.
 */
export async function findSession(
  uses: { database: Database; decidesForOthers: DecidesForOthers },
  text: string,
): Promise<Person | null> {
  const token = readToken(text);
  if (!token) return null;
  return uses.database.inTenant(token.company, async (tx) => {
    const own = and(eq(sessions.companyId, tx.company), eq(sessions.id, token.id), isNull(sessions.endedAt));
    const [found] = await tx.db
      .select({ session: sessions, employee: employees })
      .from(sessions)
      .innerJoin(employees, and(eq(employees.companyId, sessions.companyId), eq(employees.id, sessions.employeeId)))
      .where(own);
    if (!found || !tokenMatches(token, found.session.secretHash)) return null;
    const { session, employee } = found;
    const idle = tx.now.getTime() - session.seenAt.getTime();
    // Also where somebody came to decide after the sign-in: the next one asks for the factor.
    if (!session.secondFactor && (await needsSecondFactor(uses, tx, employee))) return null;
    if (session.endsAt <= tx.now || idle > sessionLimits(employee.roles).idle || !maySignIn(employee, tx.now))
      return null;
    if (idle > seenEvery) await tx.db.update(sessions).set({ seenAt: tx.now }).where(own);
    const { id, roles, language } = employee;
    return { kind: 'person', company: tx.company, employee: id, session: session.id, roles, language };
  });
}
