import type { Person } from '../../platform/actor.ts';
import { authorise } from '../../platform/authorise.ts';
import type { Database } from '../../platform/tenant-transaction.ts';
import { endSessionsOf } from './end-sessions-of.ts';

/** Ends all of one's own sessions but the one that asks. Gives how many there were. */
export async function endOtherSessions(uses: { database: Database }, actor: Person): Promise<{ ended: number }> {
  authorise(actor, 'session.end');
  const ended = await uses.database.inTenant(actor.company, (tx) =>
    endSessionsOf(tx, actor, actor.employee, { but: actor.session }),
  );
  return { ended };
}
