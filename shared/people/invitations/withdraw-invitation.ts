import type { Id } from '../../kernel/ids.ts';
import type { Person } from '../../platform/actor.ts';
import { audit } from '../../platform/audit/audit.ts';
import { authorise } from '../../platform/authorise.ts';
import type { Database } from '../../platform/tenant-transaction.ts';
import type { PersonInvitation } from './contract.ts';
import { personInvitationView } from './person-invitation-view.ts';
import { endOpenInvitations, loadEmployee } from './store.ts';

/** Takes an employee's invitation back; where none is under way nothing changes. Throws Problem `not-allowed`, `not-found`. */
export async function withdrawInvitation(
  uses: { database: Database },
  actor: Person,
  employee: Id,
): Promise<PersonInvitation> {
  authorise(actor, 'employee.invite');
  return uses.database.inTenant(actor.company, async (tx) => {
    await loadEmployee(tx, employee);
    for (const { id } of await endOpenInvitations(tx, employee, 'withdrawn'))
      await audit(tx, actor, 'invitation.withdrawn', { kind: 'invitation', id }, { employee });
    return personInvitationView(tx, employee);
  });
}
