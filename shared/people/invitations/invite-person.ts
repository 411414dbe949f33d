import type { Id } from '../../kernel/ids.ts';
import { Problem } from '../../kernel/problem.ts';
import type { Person } from '../../platform/actor.ts';
import { audit } from '../../platform/audit/audit.ts';
import { authorise } from '../../platform/authorise.ts';
import { enqueue } from '../../platform/outbox/enqueue.ts';
import type { Database, Tx } from '../../platform/tenant-transaction.ts';
import { maySignIn } from '../employees/may-sign-in.ts';
import type { PersonInvitation } from './contract.ts';
import { invitationDays } from './invitation.ts';
import { personInvitationView } from './person-invitation-view.ts';
import { endOpenInvitations, isLinked, loadEmployee } from './store.ts';
import { invitations } from './table.ts';

const days = 24 * 60 * 60_000;

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
    const id = await write(tx, invited.id, actor.employee);
    await audit(tx, actor, 'employee.invited', { kind: 'invitation', id }, { employee: invited.id });
    await enqueue(tx, 'send-invitation', { invitation: id });
    return personInvitationView(tx, invited.id);
  });
}

async function write(tx: Tx, employeeId: Id, invitedBy: Id): Promise<Id> {
  const id = tx.newId();
  const written = await tx.db
    .insert(invitations)
    .values({
      companyId: tx.company,
      id,
      employeeId,
      invitedBy,
      mail: 'waiting',
      createdAt: tx.now,
      changedAt: tx.now,
      expiresAt: new Date(tx.now.getTime() + invitationDays * days),
    })
    .onConflictDoNothing()
    .returning({ id: invitations.id });
  if (written.length === 0) throw new Problem('changed-meanwhile');
  return id;
}
