import type * as z from 'zod/mini';
import type { Id } from '../../kernel/ids.ts';
import { parse } from '../../kernel/parse.ts';
import { Problem } from '../../kernel/problem.ts';
import type { Person } from '../../platform/actor.ts';
import { authorise } from '../../platform/authorise.ts';
import type { Database } from '../../platform/tenant-transaction.ts';
import { disableEmployee as contract, type EmploymentView } from './contract.ts';
import { employmentViewOf } from './employment-view.ts';
import { setAccess } from './set-access.ts';
import { lockEmployment, othersInHr, versionOf, writeEmployment } from './store.ts';

/**
 * Shuts somebody out: their sessions end, and their next request is refused. Nobody shuts themselves out, nor the last of HR.
 * Throws Problem `not-allowed`, `input-invalid`, `not-found`, `changed-meanwhile`, `own-access`, `last-hr`.
 */
export async function disableEmployee(
  uses: { database: Database },
  actor: Person,
  employee: Id,
  input: z.input<typeof contract.input>,
): Promise<EmploymentView> {
  authorise(actor, 'employee.disable');
  const { version } = parse(contract.input, input);
  return uses.database.inTenant(actor.company, async (tx) => {
    const others = await othersInHr(tx, employee);
    const known = await lockEmployment(tx, employee);
    if (versionOf(known) !== version) throw new Problem('changed-meanwhile');
    if (employee === actor.employee) throw new Problem('own-access');
    if (known.employee.roles.includes('hr') && others === 0) throw new Problem('last-hr');
    await writeEmployment(tx, known, { shutOutAt: known.held?.shutOutAt ?? tx.now });
    await setAccess(tx, actor, known.employee, { roles: known.employee.roles, shutOut: true });
    return employmentViewOf(tx, actor, employee);
  });
}
