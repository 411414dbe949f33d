import type { Id } from '../../kernel/ids.ts';
import type { Person } from '../../platform/actor.ts';
import { authorise } from '../../platform/authorise.ts';
import type { Database } from '../../platform/tenant-transaction.ts';
import type { StaffImportView } from './contract.ts';
import { importViewOf } from './import-view.ts';

/** A comparison, as far as it has come. Throws Problem `not-allowed`, `not-found`, `import-over`. */
export async function showStaffImport(uses: { database: Database }, actor: Person, id: Id): Promise<StaffImportView> {
  authorise(actor, 'employee.import');
  return uses.database.inTenant(actor.company, (tx) => importViewOf(tx, id), 'look');
}
