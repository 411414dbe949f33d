import type { Id } from '../../kernel/ids.ts';
import { Problem } from '../../kernel/problem.ts';
import type { Person, Staff } from '../../platform/actor.ts';
import { audit } from '../../platform/audit/audit.ts';
import { enqueue } from '../../platform/outbox/enqueue.ts';
import type { Tx } from '../../platform/tenant-transaction.ts';
import { invitationDays } from './invitation.ts';
import { invitations } from './table.ts';

const days = 24 * 60 * 60_000;

/**
 * Invites somebody who has no open invitation, in the caller's transaction, who has authorised it; the link is made when the mail
 * leaves. Throws Problem `changed-meanwhile` when somebody else invites at the same moment.
 */
export async function makeInvitation(tx: Tx, actor: Person | Staff, employeeId: Id): Promise<void> {
  const id = tx.newId();
  const written = await tx.db
    .insert(invitations)
    .values({
      companyId: tx.company,
      id,
      employeeId,
      // Staff are nobody in the company, and the mail names the company alone.
      invitedBy: actor.kind === 'person' ? actor.employee : null,
      mail: 'waiting',
      createdAt: tx.now,
      changedAt: tx.now,
      expiresAt: new Date(tx.now.getTime() + invitationDays * days),
    })
    .onConflictDoNothing()
    .returning({ id: invitations.id });
  if (written.length === 0) throw new Problem('changed-meanwhile');
  await audit(tx, actor, 'employee.invited', { kind: 'invitation', id }, { employee: employeeId });
  await enqueue(tx, 'send-invitation', { invitation: id });
}
