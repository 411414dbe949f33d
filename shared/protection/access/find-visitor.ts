import type { Id } from '../../kernel/ids.ts';
import { Problem } from '../../kernel/problem.ts';
import type { Staff, Visitor } from '../../platform/actor.ts';
import type { Database } from '../../platform/tenant-transaction.ts';
import { isLive } from './grant.ts';
import { ofStaff, readGrants } from './store.ts';

/**
 * A member of staff as a visitor of one company, under their live grant. Throws Problem `not-found` for who never had one there: the
 * same as for a company that is not there; and `access-over` for who had.
 */
export async function findVisitor(
  uses: { database: Database },
  { staff, language }: Staff,
  company: Id,
): Promise<Visitor> {
  const live = await uses.database.inTenant(
    company,
    async (tx) => {
      const own = await readGrants(tx, ofStaff(staff));
      if (own.length === 0) throw new Problem('not-found');
      return own.find((grant) => isLive(grant, tx.now));
    },
    'look',
  );
  if (!live) throw new Problem('access-over');
  return { kind: 'visitor', company, staff, grant: live.id, scopes: live.scope, language };
}
