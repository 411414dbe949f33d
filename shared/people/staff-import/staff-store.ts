import { and, eq, isNull, sql, type SQL } from 'drizzle-orm';
import { alias } from 'drizzle-orm/pg-core';
import type { Tx } from '../../platform/tenant-transaction.ts';
import { byName } from '../employees/people-store.ts';
import { employees } from '../employees/table.ts';
import { employments } from '../employment/table.ts';
import { directoryPeople } from '../provisioning/table.ts';
import type { KnownStaff } from './line.ts';

const managers = alias(employees, 'managers');

const columns = {
  id: employees.id,
  name: employees.name,
  workEmail: employees.workEmail,
  roles: employees.roles,
  employedFrom: employees.employedFrom,
  employedUntil: employees.employedUntil,
  disabledAt: employees.disabledAt,
  version: employments.version,
  employeeNumber: employments.employeeNumber,
  department: employments.department,
  partTimePermille: employments.partTimePermille,
  manager: { id: managers.id, name: managers.name, workEmail: managers.workEmail },
  directory: sql<boolean>`${directoryPeople.employeeId} is not null`,
};

/** The select behind everything that looks at employments many at a time, to be narrowed to the transaction's company. */
const selectStaff = (tx: Tx) =>
  tx.db
    .select(columns)
    .from(employees)
    .leftJoin(
      employments,
      and(eq(employments.companyId, employees.companyId), eq(employments.employeeId, employees.id)),
    )
    .leftJoin(managers, and(eq(managers.companyId, employments.companyId), eq(managers.id, employments.managerId)))
    .leftJoin(
      directoryPeople,
      and(
        eq(directoryPeople.companyId, employees.companyId),
        eq(directoryPeople.employeeId, employees.id),
        isNull(directoryPeople.removedAt),
      ),
    );

export type StaffRecord = Awaited<ReturnType<typeof selectStaff>>[number];

/** Everybody at the company. */
export async function loadStaff(tx: Tx): Promise<KnownStaff[]> {
  const rows = await selectStaff(tx)
    .where(and(eq(employees.companyId, tx.company), isNull(employees.erasedAt)))
    .orderBy(employees.id);
  return rows.map((row) => ({
    id: row.id,
    version: row.version ?? 0,
    directory: row.directory,
    hr: row.roles.includes('hr'),
    shutOut: row.disabledAt !== null,
    values: {
      name: row.name,
      workEmail: row.workEmail,
      employeeNumber: row.employeeNumber,
      department: row.department,
      manager: row.manager && { id: row.manager.id, position: null, name: row.manager.name },
      employedFrom: row.employedFrom,
      employedUntil: row.employedUntil,
      partTimePermille: row.partTimePermille ?? 1000,
    },
  }));
}

/** So many people by name who come after one, under a condition of a list. */
export function staffAfter(tx: Tx, last: StaffRecord | null, where: SQL, many: number): Promise<StaffRecord[]> {
  const beyond = last && sql`(${byName}, ${employees.id}) > (${last.name} collate "sv-x-icu", ${last.id}::uuid)`;
  return selectStaff(tx)
    .where(and(where, beyond ?? undefined))
    .orderBy(byName, employees.id)
    .limit(many);
}
