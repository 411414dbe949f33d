import type { Id } from '../../kernel/ids.ts';
import { asMachine } from '../../platform/actor.ts';
import { audit } from '../../platform/audit/audit.ts';
import { authorise } from '../../platform/authorise.ts';
import type { Database } from '../../platform/tenant-transaction.ts';
import { dropOldImports } from './import-store.ts';

/** Forgets a company's comparisons that are too old to be applied, with everybody in them. Gives how many there were. */
export async function forgetStaffImports({ database }: { database: Database }, company: Id): Promise<number> {
  const actor = asMachine('sweeper', company);
  authorise(actor, 'staff-import.forget');
  return database.inTenant(company, async (tx) => {
    const dropped = await dropOldImports(tx);
    for (const { id } of dropped) await audit(tx, actor, 'staff-import.forgotten', { kind: 'staff-import', id });
    return dropped.length;
  });
}
