import type { Canonical } from '../../kernel/canonical-json.ts';
import { isId, type Id } from '../../kernel/ids.ts';
import { isProblem, Problem } from '../../kernel/problem.ts';
import type { Actor, Provisioner } from '../../platform/actor.ts';
import { audit } from '../../platform/audit/audit.ts';
import type { Tx } from '../../platform/tenant-transaction.ts';
import { rolesAfter } from '../employment/roles.ts';
import { setAccess } from '../employment/set-access.ts';
import {
  givenRolesOf,
  isColleague,
  lockEmployment,
  othersInHr,
  rolesFromGroups,
  writeEmployee,
  writeEmployment,
} from '../employment/store.ts';
import { endInvitations } from '../invitations/end-invitations.ts';
import { keepDirectoryPerson } from './people-store.ts';
import type { DirectoryRecord } from './person-view.ts';
import { workNameOf, type DirectoryPerson } from './directory-person.ts';

type TakenOver = Readonly<{
  employee: Id;
  said: DirectoryPerson;
  /** What the record says of it. */
  act: 'directory.person-added' | 'directory.person-changed';
  details: Record<string, Canonical>;
}>;

/**
 * Makes an employee be what the directory says: name, address, number, department, manager, and whether they are shut out. What
 * HR decides (roles by hand, share of full time, period, its own shutting out) stays. Keeps what was said, and records it. Throws Problem `already-provisioned`
 * where an address or a number is another's.
 */
export async function takeOver(
  tx: Tx,
  actor: Provisioner,
  { employee, said, ...recorded }: TakenOver,
): Promise<DirectoryRecord> {
  const kept = await keepDirectoryPerson(tx, employee, said);
  const known = await lockEmployment(tx, employee);
  const { held } = known;
  const { name, workEmail } = workNameOf(said);
  const managerId = await managerOf(tx, said.manager, employee);
  const { employeeNumber, department } = said;
  const before = [held?.employeeNumber ?? null, held?.department ?? null, held?.managerId ?? null];
  const differs = [employeeNumber, department, managerId].some((value, at) => value !== before[at]);
  await oursOnly(async () => {
    await writeEmployee(tx, employee, { name, workEmail });
    if (differs) await writeEmployment(tx, known, { employeeNumber, department, managerId });
  });
  if (workEmail !== known.employee.workEmail) await endInvitations(tx, actor, employee);
  await renewAccess(tx, actor, employee, { shutOut: !said.active });
  await audit(tx, actor, recorded.act, { kind: 'employee', id: employee }, recorded.details);
  return kept;
}

/** What a directory is told where another one here has the address or the number. */
async function oursOnly(write: () => Promise<void>): Promise<void> {
  await write().catch((thrown: unknown) => {
    throw isProblem(thrown, 'work-email-taken', 'employee-number-taken') ? new Problem('already-provisioned') : thrown;
  });
}

/** A manager that is not of the company, or not here yet, is nobody: what the directory said is kept all the same. */
const managerOf = async (tx: Tx, manager: string | null, employee: Id): Promise<Id | null> =>
  isId(manager) && (await isColleague(tx, manager, employee)) ? manager : null;

/**
 * Computes somebody's roles anew, and whether they are shut out where that is said, after a change in the directory or of what a
 * group gives. Throws Problem `not-found`.
 */
export async function renewAccess(
  tx: Tx,
  actor: Actor,
  employee: Id,
  { shutOut }: Readonly<{ shutOut?: boolean }> = {},
): Promise<void> {
  // Locked before the groups are read: two that change somebody's groups at once wait for each other here.
  const known = await lockEmployment(tx, employee);
  const given = givenRolesOf(known);
  const fromGroups = await rolesFromGroups(tx, employee);
  const losesHr = known.employee.roles.includes('hr') && ![...given, ...fromGroups].includes('hr');
  const roles = rolesAfter(known.employee.roles, {
    given,
    fromGroups,
    othersInHr: losesHr ? await othersInHr(tx, employee) : 0,
  });
  // Which roles were given by hand is written down before a group first changes what they are together.
  if (!known.held && fromGroups.length > 0) await writeEmployment(tx, known, { givenRoles: [...given] });
  const shut = shutOut === undefined ? known.employee.disabledAt !== null : shutOut || Boolean(known.held?.shutOutAt);
  await setAccess(tx, actor, known.employee, { roles, shutOut: shut });
}
