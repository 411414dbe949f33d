import type { Id } from '../../../kernel/ids.ts';
import type { Provisioner } from '../../../platform/actor.ts';
import { authorise } from '../../../platform/authorise.ts';
import type { Database } from '../../../platform/tenant-transaction.ts';
import { othersInHr } from '../../employment/store.ts';
import { deleteGroup, lockGroup, membersOf } from '../groups-store.ts';
import { moveMembers } from '../move-members.ts';

/** Removes a group, and with it the roles that it gave. Throws Problem `not-allowed`, `not-found`. */
export async function removeScimGroup(uses: { database: Database }, actor: Provisioner, id: Id): Promise<void> {
  authorise(actor, 'directory.write');
  await uses.database.inTenant(actor.company, async (tx) => {
    await othersInHr(tx, id);
    const group = await lockGroup(tx, id);
    await moveMembers(tx, actor, group, [{ op: 'remove', ids: await membersOf(tx, id) }], 'directory.group-removed');
    await deleteGroup(tx, id);
  });
}
