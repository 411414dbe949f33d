import type { Provisioner } from '../../../platform/actor.ts';
import { authorise } from '../../../platform/authorise.ts';
import type { Database } from '../../../platform/tenant-transaction.ts';
import { parseFilter } from '../filter.ts';
import { scimGroupOf, withoutMembers } from '../group-view.ts';
import { findGroups, membersOf } from '../groups-store.ts';
import { listOf, partOf } from '../page.ts';

/** A page of the directory's groups. Throws Problem `not-allowed`, `input-invalid`. */
export async function listScimGroups(
  uses: { database: Database; publicOrigin: string },
  actor: Provisioner,
  query: Readonly<Record<string, string>>,
): Promise<Record<string, unknown>> {
  authorise(actor, 'directory.read');
  const comparisons = query['filter'] === undefined ? [] : parseFilter(query['filter']);
  const part = partOf(query);
  return uses.database.inTenant(
    actor.company,
    async (tx) => {
      const { rows, total } = await findGroups(tx, comparisons, part);
      const resources: Record<string, unknown>[] = [];
      for (const row of rows) {
        const members = withoutMembers(query) ? null : await membersOf(tx, row.id);
        resources.push(scimGroupOf(uses.publicOrigin, row, members));
      }
      return listOf(resources, total, part.startIndex);
    },
    'look',
  );
}
