import type { Provisioner } from '../../platform/actor.ts';
import { audit } from '../../platform/audit/audit.ts';
import type { Tx } from '../../platform/tenant-transaction.ts';
import { membersAfter, type GroupChange } from './change-group.ts';
import { directoryIdsAmong, membersOf, writeMembers, type GroupRecord } from './groups-store.ts';
import { scimRefusal } from './scim.ts';
import { renewAccess } from './take-over.ts';

/**
 * Lets people join and leave a group that is locked, and computes their roles anew. Records what it was for and who it
 * was; whoever calls has authorised that.
 * Throws Problem `input-invalid` where somebody who is to join is not of the company's directory; who leaves may be anybody.
 */
export async function moveMembers(
  tx: Tx,
  actor: Provisioner,
  group: GroupRecord,
  steps: GroupChange['members'],
  act: 'directory.group-added' | 'directory.group-changed' | 'directory.group-removed',
): Promise<void> {
  const before = await membersOf(tx, group.id);
  const after = membersAfter(before, steps);
  const joined = [...after].filter((id) => !before.includes(id)).toSorted();
  const left = before.filter((id) => !after.has(id));
  const known = await directoryIdsAmong(tx, joined);
  if (joined.some((id) => !known.has(id)))
    throw scimRefusal('invalidValue', 'A member is not a user that this service knows.');
  await writeMembers(tx, group.id, joined, left);
  if (group.roles.length > 0) for (const id of [...joined, ...left].toSorted()) await renewAccess(tx, actor, id);
  await audit(tx, actor, act, { kind: 'directory-group', id: group.id }, { joined, left });
}
