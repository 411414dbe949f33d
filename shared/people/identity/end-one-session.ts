import { and, eq, isNull } from 'drizzle-orm';
import type { Id } from '../../kernel/ids.ts';
import { Problem } from '../../kernel/problem.ts';
import type { Person } from '../../platform/actor.ts';
import { audit } from '../../platform/audit/audit.ts';
import { authorise } from '../../platform/authorise.ts';
import type { Database } from '../../platform/tenant-transaction.ts';
import { sessions } from './table.ts';

/** Ends one of one's own sessions for good. Throws Problem `not-found` for one that is not there, is another's, or has ended. */
export async function endOneSession(uses: { database: Database }, actor: Person, session: Id): Promise<void> {
  authorise(actor, 'session.end');
  await uses.database.inTenant(actor.company, async (tx) => {
    const ended = await tx.db
      .update(sessions)
      .set({ endedAt: tx.now })
      .where(
        and(
          eq(sessions.companyId, tx.company),
          eq(sessions.id, session),
          eq(sessions.employeeId, actor.employee),
          isNull(sessions.endedAt),
        ),
      )
      .returning({ id: sessions.id });
    if (ended.length === 0) throw new Problem('not-found');
    await audit(tx, actor, 'session.ended', { kind: 'session', id: session });
  });
}
