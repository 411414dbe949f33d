import type { Id } from '../../../kernel/ids.ts';
import type { Provisioner } from '../../../platform/actor.ts';
import { authorise } from '../../../platform/authorise.ts';
import type { Database } from '../../../platform/tenant-transaction.ts';
import { othersInHr } from '../../employment/store.ts';
import { letGo } from '../let-go.ts';
import { loadDirectoryPerson } from '../people-store.ts';

/**
 * Shuts a person out whom the directory has deleted, and shows them to it no longer. Their claims are the company's and stay.
 * Throws Problem `not-allowed`, `not-found`.
 */
export async function removeScimUser(uses: { database: Database }, actor: Provisioner, id: Id): Promise<void> {
  authorise(actor, 'directory.write');
  await uses.database.inTenant(actor.company, async (tx) => {
    await othersInHr(tx, id);
    await loadDirectoryPerson(tx, id);
    await letGo(tx, actor, id);
  });
}
