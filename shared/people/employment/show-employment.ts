import type { Id } from '../../kernel/ids.ts';
import type { Person } from '../../platform/actor.ts';
import { authorise } from '../../platform/authorise.ts';
import type { Database } from '../../platform/tenant-transaction.ts';
import type { EmploymentView } from './contract.ts';
import { employmentViewOf } from './employment-view.ts';

/** Somebody's employment and roles. Throws Problem `not-allowed`, `not-found`. */
export async function showEmployment(
  uses: { database: Database },
  actor: Person,
  employee: Id,
): Promise<EmploymentView> {
  authorise(actor, 'employee.read-employment');
  return uses.database.inTenant(actor.company, (tx) => employmentViewOf(tx, actor, employee), 'look');
}
