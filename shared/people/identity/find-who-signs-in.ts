import { and, eq } from 'drizzle-orm';
import type { Id } from '../../kernel/ids.ts';
import { Problem } from '../../kernel/problem.ts';
import type { Role } from '../../kernel/roles.ts';
import type { Database } from '../../platform/tenant-transaction.ts';
import { employees } from '../employees/table.ts';
import { findOpenInvitation } from '../invitations/find-open-invitation.ts';
import { companyOfDirectory, hasDirectory, linkedEmployee } from './linked-employee.ts';
import type { VouchedIdentity } from './ports.ts';

type Found = Readonly<{ company: Id; employee: Id; roles: readonly Role[] }>;

/**
 * Which employee somebody is who was vouched for: the one they are linked to, or the one an invitation is for. Throws Problem
 * `directory-unknown`, `sign-in-unknown`, `invitation-over`, `invitation-not-yours`.
 */
export async function findWhoSignsIn(
  uses: { database: Database },
  vouched: VouchedIdentity,
  invitation: string | null,
): Promise<Found> {
  if (invitation !== null) return whoIsInvited(uses, vouched, invitation);
  const linked = await uses.database.onPlatform((tx) => linkedEmployee(tx, vouched));
  if (linked === 'directory-unknown') throw new Problem('directory-unknown');
  if (linked === 'no-identity') throw new Problem('sign-in-unknown');
  return uses.database.inTenant(linked.company, async (tx) => {
    const [found] = await tx.db
      .select({ roles: employees.roles })
      .from(employees)
      .where(and(eq(employees.companyId, tx.company), eq(employees.id, linked.employee)));
    if (!found) throw new Problem('sign-in-unknown');
    return { ...linked, roles: found.roles };
  });
}

/** A company that has registered directories takes people of those alone, and no company those of another's. */
async function whoIsInvited(
  uses: { database: Database },
  { tenant }: VouchedIdentity,
  invitation: string,
): Promise<Found> {
  const { company, employee, roles } = await findOpenInvitation(uses, invitation);
  const fits = await uses.database.onPlatform(async (tx) => {
    const registered = await companyOfDirectory(tx, tenant);
    return registered === company || (registered === null && !(await hasDirectory(tx, company)));
  });
  if (!fits) throw new Problem('invitation-not-yours');
  return { company, employee, roles };
}
