import type { Id } from '../../kernel/ids.ts';
import { Problem } from '../../kernel/problem.ts';
import type { Person } from '../../platform/actor.ts';
import { authorise } from '../../platform/authorise.ts';
import type { Database } from '../../platform/tenant-transaction.ts';
import { maySignIn } from '../employees/may-sign-in.ts';
import type { PersonInvitation } from './contract.ts';
import { makeInvitation } from './make-invitation.ts';
import { personInvitationView } from './person-invitation-view.ts';
import { endOpenInvitations, isLinked, loadEmployee } from './store.ts';

/**
 * Invites an employee to link their account; an earlier invitation ends. The link is made when the mail leaves
 * (send-invitation). Throws Problem `not-allowed`, `not-found`, `already-linked`, `cannot-be-invited`, and `changed-meanwhile` when
 * somebody else invites at the same moment.
 */
export async function invitePerson(
  uses: { database: Database },
  actor: Person,
  employee: Id,
): Promise<PersonInvitation> {
  authorise(actor, 'employee.invite');
  return uses.database.inTenant(actor.company, async (tx) => {
    const invited = await loadEmployee(tx, employee);
    if (!maySignIn(invited, tx.now)) throw new Problem('cannot-be-invited');
    if (await isLinked(tx, invited.id)) throw new Problem('already-linked');
    await endOpenInvitations(tx, invited.id, 'superseded');
    await makeInvitation(tx, actor, invited.id);
    return personInvitationView(tx, invited.id);
  });
}
