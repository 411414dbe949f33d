import { and, eq, gt, isNull } from 'drizzle-orm';
import type { Id } from '../../kernel/ids.ts';
import { Problem } from '../../kernel/problem.ts';
import type { Staff } from '../../platform/actor.ts';
import { audit } from '../../platform/audit/audit.ts';
import { auditPlatform } from '../../platform/audit/platform-audit.ts';
import { authorise } from '../../platform/authorise.ts';
import type { Database } from '../../platform/tenant-transaction.ts';
import { ofStaff } from './store.ts';
import { accessGrants } from './table.ts';

/** Ends a member of staff's own access to a company. Throws Problem `not-found` where there is none that is live. */
export async function leaveCompany(uses: { operations: Database }, actor: Staff, company: Id): Promise<void> {
  authorise(actor, 'access.leave');
  await uses.operations.inTenant(company, async (tx) => {
    const [ended] = await tx.db
      .update(accessGrants)
      .set({ endedAt: tx.now, endedBy: 'staff' })
      .where(
        and(
          eq(accessGrants.companyId, tx.company),
          ofStaff(actor.staff),
          isNull(accessGrants.endedAt),
          gt(accessGrants.endsAt, tx.now),
        ),
      )
      .returning({ id: accessGrants.id });
    if (!ended) throw new Problem('not-found');
    const subject = { kind: 'access-grant', id: ended.id } as const;
    await audit(tx, actor, 'access.ended', subject);
    await auditPlatform(tx, actor, 'access.ended', subject, { company });
  });
}
