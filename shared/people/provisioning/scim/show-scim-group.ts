import type { Id } from '../../../kernel/ids.ts';
import type { Provisioner } from '../../../platform/actor.ts';
import { authorise } from '../../../platform/authorise.ts';
import type { Database } from '../../../platform/tenant-transaction.ts';
import { scimGroupOf, withoutMembers } from '../group-view.ts';
import { loadGroup, membersOf } from '../groups-store.ts';

/** A group of the directory. Throws Problem `not-allowed`, `not-found`. */
export async function showScimGroup(
  uses: { database: Database; publicOrigin: string },
  actor: Provisioner,
  id: Id,
  query: Readonly<Record<string, string>>,
): Promise<Record<string, unknown>> {
  authorise(actor, 'directory.read');
  return uses.database.inTenant(
    actor.company,
    async (tx) => {
      const row = await loadGroup(tx, id);
      return scimGroupOf(uses.publicOrigin, row, withoutMembers(query) ? null : await membersOf(tx, id));
    },
    'look',
  );
}
