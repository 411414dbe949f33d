import type { Id } from '../../kernel/ids.ts';
import type { Provisioner } from '../../platform/actor.ts';
import { audit } from '../../platform/audit/audit.ts';
import type { Tx } from '../../platform/tenant-transaction.ts';
import { leaveGroups } from './groups-store.ts';
import { removeDirectoryPerson } from './people-store.ts';
import { renewAccess } from './take-over.ts';

/** Takes a person out of the directory and its groups, shuts them out, and records it. Whoever calls has authorised that. */
export async function letGo(tx: Tx, actor: Provisioner, employee: Id): Promise<void> {
  await leaveGroups(tx, employee);
  await removeDirectoryPerson(tx, employee);
  await renewAccess(tx, actor, employee, { shutOut: true });
  await audit(tx, actor, 'directory.person-removed', { kind: 'employee', id: employee });
}
