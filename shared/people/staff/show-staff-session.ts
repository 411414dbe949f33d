import { eq } from 'drizzle-orm';
import { acts, mayOnPlatform, type Act } from '../../kernel/roles.ts';
import type { Staff } from '../../platform/actor.ts';
import { authorise } from '../../platform/authorise.ts';
import type { Database } from '../../platform/tenant-transaction.ts';
import type { StaffSessionView } from './contract.ts';
import { staffMembers, staffSessions } from './table.ts';

const nobody: StaffSessionView = { staff: null, may: [], breakGlass: false, endsAt: null };

/** Which member of staff is signed in, and what they may do to the platform. Nobody is an answer too. */
export async function showStaffSession(uses: { operations: Database }, actor: Staff | null): Promise<StaffSessionView> {
  if (!actor) return nobody;
  authorise(actor, 'staff.read');
  return uses.operations.onPlatform(async (tx) => {
    const [found] = await tx.db
      .select({ name: staffMembers.name, email: staffMembers.workEmail, endsAt: staffSessions.endsAt })
      .from(staffSessions)
      .innerJoin(staffMembers, eq(staffMembers.id, staffSessions.staffId))
      .where(eq(staffSessions.id, actor.session));
    if (!found) return nobody;
    return {
      staff: { id: actor.staff, name: found.name, email: found.email, language: actor.language },
      may: (Object.keys(acts) as Act[]).filter((act) => mayOnPlatform(act, 'staff')),
      breakGlass: actor.breakGlass,
      endsAt: found.endsAt.toISOString(),
    };
  });
}
