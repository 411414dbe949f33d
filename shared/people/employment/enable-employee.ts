import type * as z from 'zod/mini';
import type { Id } from '../../kernel/ids.ts';
import { parse } from '../../kernel/parse.ts';
import { Problem } from '../../kernel/problem.ts';
import type { Person } from '../../platform/actor.ts';
import { authorise } from '../../platform/authorise.ts';
import type { Database } from '../../platform/tenant-transaction.ts';
import { enableEmployee as contract, type EmploymentView } from './contract.ts';
import { employmentViewOf } from './employment-view.ts';
import { setAccess } from './set-access.ts';
import { lockEmployment, versionOf, writeEmployment } from './store.ts';

/**
 * Lets somebody in again whom HR had shut out. Whom the directory shuts out, the directory lets in again.
 * Throws Problem `not-allowed`, `input-invalid`, `not-found`, `changed-meanwhile`, `from-directory`.
 */
export async function enableEmployee(
  uses: { database: Database },
  actor: Person,
  employee: Id,
  input: z.input<typeof contract.input>,
): Promise<EmploymentView> {
  authorise(actor, 'employee.enable');
  const { version } = parse(contract.input, input);
  return uses.database.inTenant(actor.company, async (tx) => {
    const known = await lockEmployment(tx, employee);
    if (versionOf(known) !== version) throw new Problem('changed-meanwhile');
    if (known.directory && !known.directory.active) throw new Problem('from-directory');
    await writeEmployment(tx, known, { shutOutAt: null });
    await setAccess(tx, actor, known.employee, { roles: known.employee.roles, shutOut: false });
    return employmentViewOf(tx, actor, employee);
  });
}
