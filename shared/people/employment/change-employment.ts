import type * as z from 'zod/mini';
import { parseEmailAddress } from '../../kernel/email-address.ts';
import type { Id } from '../../kernel/ids.ts';
import { parse } from '../../kernel/parse.ts';
import type { Person } from '../../platform/actor.ts';
import { authorise } from '../../platform/authorise.ts';
import type { Database } from '../../platform/tenant-transaction.ts';
import { changeEmployment as contract, type EmploymentView } from './contract.ts';
import { employmentViewOf } from './employment-view.ts';
import { refuseFaults } from './refuse-faults.ts';
import { setEmployment } from './set-employment.ts';
import type { TypedEmployment } from './typed-employment.ts';

/**
 * Sets somebody's employment. What the directory keeps of its people cannot be changed here. A last day that has passed ends
 * their sessions, and is not for oneself nor for the last of HR. Throws Problem `not-allowed`, `input-invalid`, `not-found`,
 * `changed-meanwhile`, `from-directory`, `work-email-taken`, `employee-number-taken`, `manager-circle`,
 * `own-access`, `own-employment`, `last-hr`.
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
    await setEmployment(tx, actor, employee, { version, typed });
    return employmentViewOf(tx, actor, employee);
  });
}
