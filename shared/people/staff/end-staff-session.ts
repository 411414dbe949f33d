import { and, eq, isNull } from 'drizzle-orm';
import type { Staff } from '../../platform/actor.ts';
import { auditPlatform } from '../../platform/audit/platform-audit.ts';
import { authorise } from '../../platform/authorise.ts';
import type { Database } from '../../platform/tenant-transaction.ts';
import { staffSessions } from './table.ts';

/** Signs a member of staff out for good. Access to a company that is open stays until it ends: the next session may go on with it. */
export async function endStaffSession(uses: { operations: Database }, actor: Staff): Promise<void> {
  authorise(actor, 'staff.end-session');
  await uses.operations.onPlatform(async (tx) => {
    const ended = await tx.db
      .update(staffSessions)
      .set({ endedAt: tx.now })
      .where(and(eq(staffSessions.id, actor.session), isNull(staffSessions.endedAt)))
      .returning({ id: staffSessions.id });
    if (ended.length > 0)
      await auditPlatform(tx, actor, 'staff.session-ended', { kind: 'staff-session', id: actor.session });
  });
}
