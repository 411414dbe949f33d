import { and, eq, gt, isNull } from 'drizzle-orm';
import type { Act } from '../../kernel/roles.ts';
import { Problem } from '../../kernel/problem.ts';
import type { Visitor } from '../../platform/actor.ts';
import { audit, type AuditSubject } from '../../platform/audit/audit.ts';
import { authorise } from '../../platform/authorise.ts';
import type { Database } from '../../platform/tenant-transaction.ts';
import { accessGrants } from '../access/table.ts';

/**
 * Records in the company's own log that staff are about to read something under a grant: before it is opened, so that nothing can be
 * read and not be there. Throws Problem `not-allowed` for what the grant's scopes do not cover, `access-over` when it has ended since.
 */
export async function recordVisit(
  uses: { database: Database },
  actor: Visitor,
  act: Act,
  subject: AuditSubject,
): Promise<void> {
  authorise(actor, act);
  await uses.database.inTenant(actor.company, async (tx) => {
    const [live] = await tx.db
      .select({ id: accessGrants.id })
      .from(accessGrants)
      .where(
        and(
          eq(accessGrants.companyId, tx.company),
          eq(accessGrants.id, actor.grant),
          isNull(accessGrants.endedAt),
          gt(accessGrants.endsAt, tx.now),
        ),
      );
    if (!live) throw new Problem('access-over');
    await audit(tx, actor, 'access.used', subject, { act });
  });
}
