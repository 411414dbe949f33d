import { and, eq, isNull } from 'drizzle-orm';
import type { Staff } from '../../platform/actor.ts';
import { tokenMatches } from '../../platform/opaque-token.ts';
import { readPlatformToken } from '../../platform/platform-token.ts';
import type { Database } from '../../platform/tenant-transaction.ts';
import { staffLimits } from './staff-limits.ts';
import { staffMembers, staffSessions } from './table.ts';

/** How far `seen_at` may lag behind. */
const seenEvery = 60_000;

/** Which member of staff a session's token stands for; null when it is none, was ended, has run out, or they were shut out. */
export async function findStaff(uses: { operations: Database }, text: string): Promise<Staff | null> {
  const token = readPlatformToken('staff', text);
  if (!token) return null;
  return uses.operations.onPlatform(async (tx) => {
    const own = and(eq(staffSessions.id, token.id), isNull(staffSessions.endedAt));
    const [found] = await tx.db
      .select({ session: staffSessions, member: staffMembers })
      .from(staffSessions)
      .innerJoin(staffMembers, eq(staffMembers.id, staffSessions.staffId))
      .where(and(own, isNull(staffMembers.disabledAt)));
    if (!found || !tokenMatches(token, found.session.secretHash)) return null;
    const { session, member } = found;
    const idle = tx.now.getTime() - session.seenAt.getTime();
    if (session.endsAt <= tx.now || idle > staffLimits.idle) return null;
    if (idle > seenEvery) await tx.db.update(staffSessions).set({ seenAt: tx.now }).where(own);
    return {
      kind: 'staff',
      company: null,
      staff: member.id,
      session: session.id,
      breakGlass: session.breakGlassId !== null,
      language: member.language,
    };
  });
}
