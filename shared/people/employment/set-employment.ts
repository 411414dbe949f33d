import type { Id } from '../../kernel/ids.ts';
import { Problem } from '../../kernel/problem.ts';
import type { Person } from '../../platform/actor.ts';
import type { Tx } from '../../platform/tenant-transaction.ts';
import { isEmployed } from '../employees/employment.ts';
import { directoryFields } from './contract.ts';
import { leads } from './chain-store.ts';
import { refuseFaults } from './refuse-faults.ts';
import { anotherStaysInHr, isColleague, lockEmployment, othersInHr, versionOf } from './store.ts';
import { changedFields, followed, valuesOf, writeTyped, type TypedEmployment } from './typed-employment.ts';

/**
 * Sets somebody's employment over the version that was seen, in the caller's transaction, who has authorised it. What the directory
 * keeps of its people cannot be changed here. A last day that has passed ends their sessions and is not for oneself; none is for the last
 * of HR whose employment goes on. Who leads oneself, and what one's allowances follow from, is for another in HR where there is one. Throws Problem `input-invalid`, `not-found`, `changed-meanwhile`, `from-directory`, `work-email-taken`,
 * `employee-number-taken`, `manager-circle`, `own-access`, `own-employment`, `last-hr`.
 */
export async function setEmployment(
  tx: Tx,
  actor: Person,
  employee: Id,
  { version, typed }: Readonly<{ version: number; typed: TypedEmployment }>,
): Promise<void> {
  const others = await othersInHr(tx, employee);
  const known = await lockEmployment(tx, employee);
  if (versionOf(known) !== version) throw new Problem('changed-meanwhile');
  const changed = changedFields(valuesOf(known), typed);
  if (changed.length === 0) return;
  if (known.directory && directoryFields.some((field) => changed.includes(field))) throw new Problem('from-directory');
  if (typed.manager !== null) {
    refuseFaults({ manager: await isColleague(tx, typed.manager, employee) });
    // Or two would decide each other's claims, each as the other's manager.
    if (changed.includes('manager') && (await leads(tx, employee, typed.manager))) throw new Problem('manager-circle');
  }
  const leaves = isEmployed(known.employee, tx.now) && !isEmployed(typed, tx.now);
  if (leaves && employee === actor.employee) throw new Problem('own-access');
  const gains = changed.some((field) => field === 'manager' || followed.includes(field));
  if (gains && employee === actor.employee && others > 0) throw new Problem('own-employment');
  // A last day to come ends an employment by itself when it has passed: then it is too late to ask who is left.
  const [before, after] = [known.employee.employedUntil, typed.employedUntil];
  const ends = after !== null && (before === null || after < before);
  const alone = (leaves && others === 0) || (ends && !(await anotherStaysInHr(tx, employee)));
  if (known.employee.roles.includes('hr') && alone) throw new Problem('last-hr');
  await writeTyped(tx, actor, known, { typed, changed, leaves });
}
