import type { Id } from '../../kernel/ids.ts';
import type { Person } from '../../platform/actor.ts';
import { authorise } from '../../platform/authorise.ts';
import type { Database } from '../../platform/tenant-transaction.ts';
import type { PersonInvitation } from './contract.ts';
import { personInvitationView } from './person-invitation-view.ts';

/** Whether an employee can sign in, and the invitation under way. Throws Problem `not-allowed`, `not-found`. */
export async function showPersonInvitation(
  uses: { database: Database },
  actor: Person,
  employee: Id,
): Promise<PersonInvitation> {
  authorise(actor, 'employee.invite');
  return uses.database.inTenant(actor.company, (tx) => personInvitationView(tx, employee), 'look');
}
