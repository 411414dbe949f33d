import { and, eq } from 'drizzle-orm';
import type { Id } from '../../../kernel/ids.ts';
import { Problem } from '../../../kernel/problem.ts';
import { swedishDay } from '../../../kernel/plain-date.ts';
import type { Provisioner } from '../../../platform/actor.ts';
import { authorise } from '../../../platform/authorise.ts';
import type { Database, Tx } from '../../../platform/tenant-transaction.ts';
import { companies } from '../../companies/table.ts';
import { maySignIn } from '../../employees/may-sign-in.ts';
import { employees } from '../../employees/table.ts';
import { insertEmployee } from '../../employment/insert-employee.ts';
import { othersInHr } from '../../employment/store.ts';
import { assignmentsOf } from '../assignments.ts';
import { assign } from '../change-person.ts';
import { unsaid, workNameOf, type DirectoryPerson } from '../directory-person.ts';
import { userViewOf, type ScimUser } from '../person-view.ts';
import { objectFrom } from '../scim.ts';
import { directoryPeople } from '../table.ts';
import { takeOver } from '../take-over.ts';

type Uses = Readonly<{ database: Database; publicOrigin: string }>;

/**
 * Adds a person of the directory. Somebody whom HR added by hand with the same work address becomes the directory's, and so
 * does the same person who was deleted there and comes back. Throws Problem `not-allowed`, `input-invalid`, `already-provisioned`.
 */
export async function addScimUser(uses: Uses, actor: Provisioner, body: unknown): Promise<ScimUser> {
  authorise(actor, 'directory.write');
  const said = assign(unsaid, assignmentsOf(objectFrom(body)));
  const { name, workEmail } = workNameOf(said);
  const row = await uses.database.inTenant(actor.company, async (tx) => {
    const known = await employeeToTakeOver(tx, workEmail, said);
    const employee = known ?? (await addEmployee(tx, name, workEmail));
    await othersInHr(tx, employee);
    return takeOver(tx, actor, {
      employee,
      said,
      act: 'directory.person-added',
      details: { takenOver: known !== null, active: said.active },
    });
  });
  return userViewOf(uses.publicOrigin, row);
}

/**
 * Who has the work address already, and is the same person for certain: added by hand and working here, or deleted in the
 * directory under the same external id. An address that is used again for another must not lead to somebody's old claims.
 */
async function employeeToTakeOver(tx: Tx, workEmail: string, said: DirectoryPerson): Promise<Id | null> {
  const [found] = await tx.db
    .select({ employee: employees, directory: directoryPeople })
    .from(employees)
    .leftJoin(
      directoryPeople,
      and(eq(directoryPeople.companyId, employees.companyId), eq(directoryPeople.employeeId, employees.id)),
    )
    .where(and(eq(employees.companyId, tx.company), eq(employees.workEmail, workEmail)));
  if (!found) return null;
  const { employee, directory } = found;
  const same = directory
    ? directory.removedAt !== null && directory.externalId !== null && directory.externalId === said.externalId
    : maySignIn(employee, tx.now);
  if (!same) throw new Problem('already-provisioned');
  return employee.id;
}

/** Somebody new has no role but the one that everybody has, whatever the body says. */
async function addEmployee(tx: Tx, name: string, workEmail: string): Promise<Id> {
  const [company] = await tx.db
    .select({ language: companies.language })
    .from(companies)
    .where(eq(companies.id, tx.company));
  return insertEmployee(tx, {
    name,
    workEmail,
    roles: ['employee'],
    language: company!.language,
    employedFrom: swedishDay(tx.now),
  }).catch((thrown: unknown) => {
    throw thrown instanceof Problem ? new Problem('already-provisioned') : thrown;
  });
}
