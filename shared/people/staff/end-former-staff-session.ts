import { and, eq, isNull } from 'drizzle-orm';
import type { PlatformMachine } from '../../platform/actor.ts';
import { auditPlatform } from '../../platform/audit/platform-audit.ts';
import { tokenMatches } from '../../platform/opaque-token.ts';
import { readPlatformToken } from '../../platform/platform-token.ts';
import type { PlatformTx } from '../../platform/tenant-transaction.ts';
import { staffSessions } from './table.ts';

/** Ends the session whose token a browser carries while staff sign in there anew. What is no such token ends nothing. */
export async function endFormerStaffSession(tx: PlatformTx, actor: PlatformMachine, text: string): Promise<void> {
  const token = readPlatformToken('staff', text);
  if (!token) return;
  const live = and(eq(staffSessions.id, token.id), isNull(staffSessions.endedAt));
  const [found] = await tx.db.select({ hash: staffSessions.secretHash }).from(staffSessions).where(live).for('update');
  if (!found || !tokenMatches(token, found.hash)) return;
  await tx.db.update(staffSessions).set({ endedAt: tx.now }).where(live);
  const subject = { kind: 'staff-session', id: token.id } as const;
  await auditPlatform(tx, actor, 'staff.session-ended', subject, { why: 'signed-in-anew' });
}
