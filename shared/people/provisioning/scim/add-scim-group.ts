import type { Provisioner } from '../../../platform/actor.ts';
import { authorise } from '../../../platform/authorise.ts';
import type { Database } from '../../../platform/tenant-transaction.ts';
import { newGroupOf } from '../change-group.ts';
import { scimGroupOf } from '../group-view.ts';
import { insertGroup, membersOf } from '../groups-store.ts';
import { moveMembers } from '../move-members.ts';
import { objectFrom } from '../scim.ts';

/**
 * Adds a group of the directory; it gives no role until HR says which. Throws Problem `not-allowed`, `input-invalid`,
 * `body-too-large`, `already-provisioned`.
 */
export async function addScimGroup(
  uses: { database: Database; publicOrigin: string },
  actor: Provisioner,
  body: unknown,
): Promise<Record<string, unknown>> {
  authorise(actor, 'directory.write');
  const { displayName, externalId = null, members } = newGroupOf(objectFrom(body));
  return uses.database.inTenant(actor.company, async (tx) => {
    const row = await insertGroup(tx, displayName, externalId);
    await moveMembers(tx, actor, row, members, 'directory.group-added');
    return scimGroupOf(uses.publicOrigin, row, await membersOf(tx, row.id));
  });
}
