import type { Id } from '../../../kernel/ids.ts';
import type { Provisioner } from '../../../platform/actor.ts';
import { authorise } from '../../../platform/authorise.ts';
import type { Database } from '../../../platform/tenant-transaction.ts';
import { loadDirectoryPerson } from '../people-store.ts';
import { userViewOf } from '../person-view.ts';

/** A person of the directory, shut out or not. Throws Problem `not-allowed`, `not-found`. */
export async function showScimUser(
  uses: { database: Database; publicOrigin: string },
  actor: Provisioner,
  id: Id,
): Promise<Record<string, unknown>> {
  authorise(actor, 'directory.read');
  const row = await uses.database.inTenant(actor.company, (tx) => loadDirectoryPerson(tx, id), 'look');
  return userViewOf(uses.publicOrigin, row);
}
