import { and, eq, isNull } from 'drizzle-orm';
import { Problem } from '../../kernel/problem.ts';
import type { PlatformActor } from '../../platform/actor.ts';
import { auditPlatform } from '../../platform/audit/platform-audit.ts';
import { authorise } from '../../platform/authorise.ts';
import type { Database } from '../../platform/tenant-transaction.ts';
import { staffMembers, staffSessions } from './table.ts';

/**
 * Shuts a member of staff out, found by work address: their sessions end, and with them every visit; their break-glass codes open
 * nothing any more. Throws Problem `not-found` for who is not there or is shut out already.
 */
export async function disableStaff(
  uses: { operations: Database },
  actor: PlatformActor,
  address: string,
): Promise<void> {
  authorise(actor, 'staff.change');
  await uses.operations.onPlatform(async (tx) => {
    const [gone] = await tx.db
      .update(staffMembers)
      .set({ disabledAt: tx.now })
      .where(and(eq(staffMembers.workEmail, address.toLowerCase()), isNull(staffMembers.disabledAt)))
      .returning({ id: staffMembers.id });
    if (!gone) throw new Problem('not-found');
    await auditPlatform(tx, actor, 'staff.disabled', { kind: 'staff', id: gone.id });
    const ended = await tx.db
      .update(staffSessions)
      .set({ endedAt: tx.now })
      .where(and(eq(staffSessions.staffId, gone.id), isNull(staffSessions.endedAt)))
      .returning({ id: staffSessions.id });
    for (const { id } of ended) await auditPlatform(tx, actor, 'staff.session-ended', { kind: 'staff-session', id });
  });
}
