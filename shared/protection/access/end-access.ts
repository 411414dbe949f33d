import { and, eq, gt, isNull } from 'drizzle-orm';
import type { Id } from '../../kernel/ids.ts';
import { Problem } from '../../kernel/problem.ts';
import type { Person } from '../../platform/actor.ts';
import { audit } from '../../platform/audit/audit.ts';
import { authorise } from '../../platform/authorise.ts';
import type { Database } from '../../platform/tenant-transaction.ts';
import { accessGrants } from './table.ts';

/**
 * Ends a member of staff's access to the company: their next request is refused. Throws Problem `not-allowed`, `not-found` for one
 * that is not there or is over.
 */
export async function endAccess(uses: { database: Database }, actor: Person, grant: Id): Promise<void> {
  authorise(actor, 'access.end');
  await uses.database.inTenant(actor.company, async (tx) => {
    const ended = await tx.db
      .update(accessGrants)
      .set({ endedAt: tx.now, endedBy: 'hr' })
      .where(
        and(
          eq(accessGrants.companyId, tx.company),
          eq(accessGrants.id, grant),
          isNull(accessGrants.endedAt),
          gt(accessGrants.endsAt, tx.now),
        ),
      )
      .returning({ id: accessGrants.id });
    if (ended.length === 0) throw new Problem('not-found');
    await audit(tx, actor, 'access.ended', { kind: 'access-grant', id: grant });
  });
}
