import { and, eq } from 'drizzle-orm';
import type { Id } from '../../kernel/ids.ts';
import { Problem } from '../../kernel/problem.ts';
import type { Person } from '../../platform/actor.ts';
import type { Tx } from '../../platform/tenant-transaction.ts';
import { employees } from '../employees/table.ts';
import { limitsOn } from '../limits/index.ts';
import type { EmploymentView } from './contract.ts';
import {
  givenRolesOf,
  loadEmployment,
  rolesFromGroups,
  someoneElseInHr,
  versionOf,
  type KnownEmployment,
} from './store.ts';

/** Somebody's employment as a page shows it to its reader. Throws Problem `not-found`. */
export async function employmentViewOf(tx: Tx, reader: Person, id: Id): Promise<EmploymentView> {
  const known = await loadEmployment(tx, id);
  const { employee, held, directory } = known;
  return {
    employee: { id: employee.id, name: employee.name, workEmail: employee.workEmail },
    version: versionOf(known),
    source: directory ? 'scim' : 'hand',
    employeeNumber: held?.employeeNumber ?? null,
    department: held?.department ?? null,
    manager: held?.managerId ? await personOf(tx, held.managerId) : null,
    partTimePermille: held?.partTimePermille ?? 1000,
    employedFrom: employee.employedFrom,
    employedUntil: employee.employedUntil,
    roles: {
      given: [...givenRolesOf(known)],
      fromGroups: await rolesFromGroups(tx, id),
      all: employee.roles,
    },
    disabled: disabledOf(known),
    limits: [...(await limitsOn(tx, id))],
    setByColleague: id === reader.employee && (await someoneElseInHr(tx, id)),
  };
}

async function personOf(tx: Tx, id: Id): Promise<{ id: Id; name: string }> {
  const [found] = await tx.db
    .select({ id: employees.id, name: employees.name })
    .from(employees)
    .where(and(eq(employees.companyId, tx.company), eq(employees.id, id)));
  if (!found) throw new Problem('not-found');
  return found;
}

function disabledOf({ employee, held, directory }: KnownEmployment): EmploymentView['disabled'] {
  if (!employee.disabledAt) return null;
  const byDirectory = directory ? !directory.active : !held?.shutOutAt;
  return {
    since: employee.disabledAt.toISOString(),
    by: [...(held?.shutOutAt ? (['hr'] as const) : []), ...(byDirectory ? (['directory'] as const) : [])],
  };
}
