import type { Id } from '../../../kernel/ids.ts';
import type { Provisioner } from '../../../platform/actor.ts';
import { authorise } from '../../../platform/authorise.ts';
import type { Database } from '../../../platform/tenant-transaction.ts';
import { othersInHr } from '../../employment/store.ts';
import { operationsOf } from '../assignments.ts';
import { groupChangeOf } from '../change-group.ts';
import { lockGroup, writeGroup } from '../groups-store.ts';
import { moveMembers } from '../move-members.ts';
import { objectFrom } from '../scim.ts';

/**
 * Changes a group's name and members, all operations or none; whose roles change by it is signed out. Throws Problem
 * `not-allowed`, `not-found`, `input-invalid`, `body-too-large`, `already-provisioned`.
 */
export async function patchScimGroup(
  uses: { database: Database },
  actor: Provisioner,
  id: Id,
  body: unknown,
): Promise<void> {
  authorise(actor, 'directory.write');
  const { members, ...named } = groupChangeOf(operationsOf(objectFrom(body)));
  await uses.database.inTenant(actor.company, async (tx) => {
    // Who is in HR is locked first, as everywhere, whoever of them is a member.
    await othersInHr(tx, id);
    const before = await lockGroup(tx, id);
    const row = Object.keys(named).length > 0 ? await writeGroup(tx, before, named) : before;
    await moveMembers(tx, actor, row, members, 'directory.group-changed');
  });
}
