import { and, eq, isNull } from 'drizzle-orm';
import type { Id } from '../../kernel/ids.ts';
import { Problem } from '../../kernel/problem.ts';
import type { PlatformActor } from '../../platform/actor.ts';
import { auditPlatform } from '../../platform/audit/platform-audit.ts';
import { authorise } from '../../platform/authorise.ts';
import type { Database } from '../../platform/tenant-transaction.ts';
import { breakGlassCodes, staffSessions } from './table.ts';

/** Makes a code worthless, and ends the sessions that it opened. Throws Problem `not-found` for one that is not there or is revoked. */
export async function revokeBreakGlass(uses: { operations: Database }, actor: PlatformActor, id: Id): Promise<void> {
  authorise(actor, 'glass.change');
  await uses.operations.onPlatform(async (tx) => {
    const revoked = await tx.db
      .update(breakGlassCodes)
      .set({ revokedAt: tx.now })
      .where(and(eq(breakGlassCodes.id, id), isNull(breakGlassCodes.revokedAt)))
      .returning({ id: breakGlassCodes.id });
    if (revoked.length === 0) throw new Problem('not-found');
    await auditPlatform(tx, actor, 'glass.code-revoked', { kind: 'break-glass-code', id });
    const ended = await tx.db
      .update(staffSessions)
      .set({ endedAt: tx.now })
      .where(and(eq(staffSessions.breakGlassId, id), isNull(staffSessions.endedAt)))
      .returning({ id: staffSessions.id });
    for (const session of ended)
      await auditPlatform(tx, actor, 'staff.session-ended', { kind: 'staff-session', id: session.id });
  });
}
