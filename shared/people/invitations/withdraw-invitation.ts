import type { Id } from '../../kernel/ids.ts';
import type { Person } from '../../platform/actor.ts';
import { authorise } from '../../platform/authorise.ts';
import type { Database } from '../../platform/tenant-transaction.ts';
import type { PersonInvitation } from './contract.ts';
import { endInvitations } from './end-invitations.ts';
import { personInvitationView } from './person-invitation-view.ts';
import { loadEmployee } from './store.ts';

/** Takes an employee's invitation back; where none is under way nothing changes. Throws Problem `not-allowed`, `not-found`. */
export async function withdrawInvitation(
  uses: { database: Database },
  actor: Person,
  employee: Id,
): Promise<PersonInvitation> {
  authorise(actor, 'employee.invite');
  return uses.database.inTenant(actor.company, async (tx) => {
    await loadEmployee(tx, employee);
    await endInvitations(tx, actor, employee);
    return personInvitationView(tx, employee);
  });
}
