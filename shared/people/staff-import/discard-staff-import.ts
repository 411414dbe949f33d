import type { Id } from '../../kernel/ids.ts';
import { Problem } from '../../kernel/problem.ts';
import type { Person } from '../../platform/actor.ts';
import { audit } from '../../platform/audit/audit.ts';
import { authorise } from '../../platform/authorise.ts';
import type { Database } from '../../platform/tenant-transaction.ts';
import { dropImport } from './import-store.ts';

/** Forgets a comparison; what was applied of it stays. Throws Problem `not-allowed`, `not-found`. */
export async function discardStaffImport(uses: { database: Database }, actor: Person, id: Id): Promise<void> {
  authorise(actor, 'employee.import');
  await uses.database.inTenant(actor.company, async (tx) => {
    const [dropped] = await dropImport(tx, id);
    if (!dropped) throw new Problem('not-found');
    await audit(tx, actor, 'staff-import.discarded', { kind: 'staff-import', id });
  });
}
