import { and, desc, eq, gt, isNull } from 'drizzle-orm';
import type * as z from 'zod/mini';
import type { Person } from '../../platform/actor.ts';
import { authorise } from '../../platform/authorise.ts';
import type { Database } from '../../platform/tenant-transaction.ts';
import type { listSessions as contract } from './contract.ts';
import { sessionLimits } from './session-limits.ts';
import { sessions } from './table.ts';
import { wayOfSigningIn } from './way-of-signing-in.ts';

/** Where somebody is signed in, the latest first: their own sessions that are good still. Throws Problem `not-allowed`. */
export async function listSessions(
  uses: { database: Database },
  actor: Person,
): Promise<z.output<typeof contract.output>> {
  authorise(actor, 'session.read');
  return uses.database.inTenant(
    actor.company,
    async (tx) => {
      const usedAfter = new Date(tx.now.getTime() - sessionLimits(actor.roles).idle);
      const found = await tx.db
        .select()
        .from(sessions)
        .where(
          and(
            eq(sessions.companyId, tx.company),
            eq(sessions.employeeId, actor.employee),
            isNull(sessions.endedAt),
            gt(sessions.endsAt, tx.now),
            gt(sessions.seenAt, usedAfter),
          ),
        )
        .orderBy(desc(sessions.startedAt), desc(sessions.id));
      const items = found.map(({ id, startedAt, seenAt, endsAt, issuer, browser, system }) => ({
        id,
        startedAt: startedAt.toISOString(),
        seenAt: seenAt.toISOString(),
        endsAt: endsAt.toISOString(),
        way: wayOfSigningIn(issuer),
        device: { browser, system },
        here: id === actor.session,
      }));
      return { items };
    },
    'look',
  );
}
