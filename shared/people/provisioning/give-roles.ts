import type { Person } from '../../platform/actor.ts';
import { audit } from '../../platform/audit/audit.ts';
import type { Tx } from '../../platform/tenant-transaction.ts';
import { membersOf, writeGroup, type GroupRecord } from './groups-store.ts';
import { renewAccess } from './take-over.ts';

/** Lets a group that is locked give its members other roles, and records it. Whoever calls has authorised that. */
export async function giveRoles(
  tx: Tx,
  actor: Person,
  group: GroupRecord,
  roles: GroupRecord['roles'],
): Promise<{ written: GroupRecord; members: readonly string[] }> {
  const written = await writeGroup(tx, group, { roles });
  const members = await membersOf(tx, group.id);
  for (const member of members) await renewAccess(tx, actor, member);
  await audit(
    tx,
    actor,
    'provisioning.group-mapped',
    { kind: 'directory-group', id: group.id },
    { from: group.roles, to: roles },
  );
  return { written, members };
}
