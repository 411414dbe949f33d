import type { Role } from '../../kernel/roles.ts';
import type { Actor } from '../../platform/actor.ts';
import { audit } from '../../platform/audit/audit.ts';
import type { Tx } from '../../platform/tenant-transaction.ts';
import { endSessionsOf } from '../identity/end-sessions-of.ts';
import { sameRoles } from './roles.ts';
import { writeEmployee, type EmployeeRecord } from './store.ts';

/**
 * Makes somebody be what they are from now on: their roles, and whether they are shut out. Either change ends their sessions and
 * is recorded, in the transaction of what is the reason for it. Whoever calls has authorised that. Gives whether anything changed.
 */
export async function setAccess(
  tx: Tx,
  actor: Actor,
  employee: EmployeeRecord,
  { roles, shutOut }: Readonly<{ roles: readonly Role[]; shutOut: boolean }>,
): Promise<boolean> {
  const subject = { kind: 'employee', id: employee.id } as const;
  const rolesChange = !sameRoles(roles, employee.roles);
  const shutOutChanges = shutOut !== (employee.disabledAt !== null);
  if (!rolesChange && !shutOutChanges) return false;
  await writeEmployee(tx, employee.id, {
    ...(rolesChange && { roles: [...roles] }),
    ...(shutOutChanges && { disabledAt: shutOut ? tx.now : null }),
  });
  if (rolesChange)
    await audit(tx, actor, 'employee.roles-changed', subject, { from: [...employee.roles], to: [...roles] });
  if (shutOutChanges) await audit(tx, actor, shutOut ? 'employee.disabled' : 'employee.enabled', subject);
  await endSessionsOf(tx, actor, employee.id);
  return true;
}
