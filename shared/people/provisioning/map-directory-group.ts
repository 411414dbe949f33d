import { and, eq } from 'drizzle-orm';
import type * as z from 'zod/mini';
import type { Id } from '../../kernel/ids.ts';
import { parse } from '../../kernel/parse.ts';
import { Problem } from '../../kernel/problem.ts';
import type { Person } from '../../platform/actor.ts';
import { authorise } from '../../platform/authorise.ts';
import type { Database } from '../../platform/tenant-transaction.ts';
import { employees } from '../employees/table.ts';
import { rolesFrom } from '../employment/roles.ts';
import { othersInHr } from '../employment/store.ts';
import { mapGroup as contract, type GroupView } from './contract.ts';
import { giveRoles } from './give-roles.ts';
import { lockGroup } from './groups-store.ts';

/**
 * Says which roles a group's members have. Whose roles change by it is signed out; nobody takes their own HR role away by it, and
 * the last of HR stays there. Throws Problem `not-allowed`, `input-invalid`, `not-found`, `changed-meanwhile`, `own-access`.
 */
export async function mapDirectoryGroup(
  uses: { database: Database },
  actor: Person,
  id: Id,
  input: z.input<typeof contract.input>,
): Promise<GroupView> {
  authorise(actor, 'provisioning.map-group');
  const { version, roles } = parse(contract.input, input);
  return uses.database.inTenant(actor.company, async (tx) => {
    await othersInHr(tx, actor.employee);
    const group = await lockGroup(tx, id);
    if (group.version !== version) throw new Problem('changed-meanwhile');
    const mapped = rolesFrom(roles).filter((role) => role !== 'employee');
    const { written, members } = await giveRoles(tx, actor, group, mapped);
    if (members.includes(actor.employee)) {
      const [self] = await tx.db
        .select({ roles: employees.roles })
        .from(employees)
        .where(and(eq(employees.companyId, tx.company), eq(employees.id, actor.employee)));
      if (!self?.roles.includes('hr')) throw new Problem('own-access');
    }
    const { displayName } = written;
    return { id, displayName, roles: written.roles, version: written.version, members: members.length };
  });
}
