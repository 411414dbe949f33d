import type { Provisioner } from '../../../platform/actor.ts';
import { authorise } from '../../../platform/authorise.ts';
import type { Database } from '../../../platform/tenant-transaction.ts';
import { parseFilter } from '../filter.ts';
import { listOf, partOf } from '../page.ts';
import { findDirectoryPeople } from '../people-store.ts';
import { userViewOf } from '../person-view.ts';

/** A page of the directory's people, those who are shut out among them. Throws Problem `not-allowed`, `input-invalid`. */
export async function listScimUsers(
  uses: { database: Database; publicOrigin: string },
  actor: Provisioner,
  query: Readonly<Record<string, string>>,
): Promise<Record<string, unknown>> {
  authorise(actor, 'directory.read');
  const comparisons = query['filter'] === undefined ? [] : parseFilter(query['filter']);
  const part = partOf(query);
  const { rows, total } = await uses.database.inTenant(
    actor.company,
    (tx) => findDirectoryPeople(tx, comparisons, part),
    'look',
  );
  return listOf(
    rows.map((row) => userViewOf(uses.publicOrigin, row)),
    total,
    part.startIndex,
  );
}
