import type * as z from 'zod/mini';
import { parseEmailAddress } from '../../kernel/email-address.ts';
import type { Id } from '../../kernel/ids.ts';
import { parse } from '../../kernel/parse.ts';
import { Problem } from '../../kernel/problem.ts';
import type { Person } from '../../platform/actor.ts';
import { authorise } from '../../platform/authorise.ts';
import type { Database } from '../../platform/tenant-transaction.ts';
import { isEmployed } from '../employees/employment.ts';
import { changeEmployment as contract, directoryFields, type EmploymentView } from './contract.ts';
import { employmentViewOf } from './employment-view.ts';
import { refuseFaults } from './refuse-faults.ts';
import { isColleague, lockEmployment, othersInHr, versionOf } from './store.ts';
import { changedFields, valuesOf, writeTyped, type TypedEmployment } from './typed-employment.ts';

/**
 * Sets somebody's employment. What the directory keeps of its people cannot be changed here. A last day that has passed ends
 * their sessions, and is not for oneself nor for the last of HR. Throws Problem `not-allowed`, `input-invalid`, `not-found`,
 * `changed-meanwhile`, `from-directory`, `work-email-taken`, `employee-number-taken`, `own-access`, `last-hr`.
 */
export async function changeEmployment(
  uses: { database: Database },
  actor: Person,
  employee: Id,
  input: z.input<typeof contract.input>,
): Promise<EmploymentView> {
  authorise(actor, 'employee.change-employment');
  const { version, ...parsed } = parse(contract.input, input);
  const address = parseEmailAddress(parsed.workEmail);
  const { employedFrom, employedUntil } = parsed;
  refuseFaults({
    name: parsed.name !== '',
    workEmail: address !== null,
    employedUntil: employedUntil === null || employedUntil >= employedFrom,
  });
  const typed: TypedEmployment = {
    ...parsed,
    workEmail: address!.toLowerCase(),
    employeeNumber: parsed.employeeNumber || null,
    department: parsed.department || null,
  };
  return uses.database.inTenant(actor.company, async (tx) => {
    const others = await othersInHr(tx, employee);
    const known = await lockEmployment(tx, employee);
    if (versionOf(known) !== version) throw new Problem('changed-meanwhile');
    const changed = changedFields(valuesOf(known), typed);
    if (changed.length === 0) return employmentViewOf(tx, employee);
    if (known.directory && directoryFields.some((field) => changed.includes(field)))
      throw new Problem('from-directory');
    if (typed.manager !== null) refuseFaults({ manager: await isColleague(tx, typed.manager, employee) });
    const leaves = isEmployed(known.employee, tx.now) && !isEmployed(typed, tx.now);
    if (leaves && employee === actor.employee) throw new Problem('own-access');
    if (leaves && known.employee.roles.includes('hr') && others === 0) throw new Problem('last-hr');
    await writeTyped(tx, actor, known, { typed, changed, leaves });
    return employmentViewOf(tx, employee);
  });
}
