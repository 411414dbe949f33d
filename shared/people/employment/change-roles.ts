import type * as z from 'zod/mini';
import type { Id } from '../../kernel/ids.ts';
import { parse } from '../../kernel/parse.ts';
import { Problem } from '../../kernel/problem.ts';
import type { Person } from '../../platform/actor.ts';
import { authorise } from '../../platform/authorise.ts';
import type { Database } from '../../platform/tenant-transaction.ts';
import { changeRoles as contract, type EmploymentView } from './contract.ts';
import { employmentViewOf } from './employment-view.ts';
import { rolesFrom } from './roles.ts';
import { setAccess } from './set-access.ts';
import { lockEmployment, othersInHr, rolesFromGroups, versionOf, writeEmployment } from './store.ts';

/**
 * Sets the roles that HR gives somebody, and ends their sessions. Nobody gives up their own HR role, and nobody takes the last
 * one away. Throws Problem `not-allowed`, `input-invalid`, `not-found`, `changed-meanwhile`, `own-access`, `last-hr`.
 */
export async function changeRoles(
  uses: { database: Database },
  actor: Person,
  employee: Id,
  input: z.input<typeof contract.input>,
): Promise<EmploymentView> {
  authorise(actor, 'employee.change-roles');
  const { version, roles } = parse(contract.input, input);
  return uses.database.inTenant(actor.company, async (tx) => {
    // Before the one row: whoever changes an HR role takes the locks in the same order.
    const others = await othersInHr(tx, employee);
    const known = await lockEmployment(tx, employee);
    if (versionOf(known) !== version) throw new Problem('changed-meanwhile');
    const given = rolesFrom(roles);
    const after = rolesFrom(given, await rolesFromGroups(tx, employee));
    if (known.employee.roles.includes('hr') && !after.includes('hr')) {
      if (employee === actor.employee) throw new Problem('own-access');
      if (others === 0) throw new Problem('last-hr');
    }
    await writeEmployment(tx, known, { givenRoles: given });
    await setAccess(tx, actor, known.employee, { roles: after, shutOut: known.employee.disabledAt !== null });
    return employmentViewOf(tx, actor, employee);
  });
}
