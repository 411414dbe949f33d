import type { Tx } from '../../platform/tenant-transaction.ts';
import type { Id } from '../../kernel/ids.ts';
import { maySignIn } from '../employees/may-sign-in.ts';
import type { PersonInvitation } from './contract.ts';
import { stateOf } from './invitation.ts';
import { isLinked, latestInvitation, loadEmployee } from './store.ts';

/** How an employee stands with signing in, for HR. Throws Problem `not-found`. */
export async function personInvitationView(tx: Tx, employeeId: Id): Promise<PersonInvitation> {
  const employee = await loadEmployee(tx, employeeId);
  const latest = await latestInvitation(tx, employee.id);
  return {
    linked: await isLinked(tx, employee.id),
    mayBeInvited: maySignIn(employee, tx.now),
    invitation: latest && {
      id: latest.id,
      state: stateOf(latest, tx.now),
      mail: latest.mail,
      createdAt: latest.createdAt.toISOString(),
      expiresAt: latest.expiresAt.toISOString(),
    },
  };
}
