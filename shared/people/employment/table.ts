import { integer, pgTable, primaryKey, text } from 'drizzle-orm/pg-core';
import type { Role } from '../../kernel/roles.ts';
import { classify, impersonal, readablePersonal } from '../../platform/classification.ts';
import { companyId, idColumn, instantColumn } from '../../platform/columns.ts';

/**
 * What somebody is at the company beyond being there. Whoever has no row is employed full-time, and has by hand the roles that
 * `employees.roles` says. There is a row from the first change on.
 */
export const employments = pgTable(
  'employments',
  {
    companyId: companyId(),
    employeeId: idColumn('employee_id').notNull(),
    /** Counts every change of the employment, of the roles and of who is shut out: who changes says which version was seen. */
    version: integer('version').notNull(),
    employeeNumber: text('employee_number'),
    department: text('department'),
    managerId: idColumn('manager_id'),
    /** Thousandths of full time. */
    partTimePermille: integer('part_time_permille').notNull().default(1000),
    /** The roles that HR gave; `employees.roles` holds these and those of the directory's groups. */
    givenRoles: text('given_roles').array().$type<Role[]>().notNull(),
    /** Since when HR shuts them out; `employees.disabled_at` holds this or what the directory says. */
    shutOutAt: instantColumn('shut_out_at'),
    changedAt: instantColumn('changed_at').notNull(),
  },
  (table) => [primaryKey({ columns: [table.companyId, table.employeeId] })],
);

export const employmentsClass = classify(employments, {
  kind: 'tenant',
  purpose: 'Pay benefits by the employment, and know who may do what',
  subject: 'employee',
  legalBasis: 'GDPR Art. 6(1)(b) and (f): the employment and its benefits',
  retention: {
    period: 'P1Y',
    from: 'end of employment',
    action: 'delete',
    basis: 'claims of the last year are settled by then',
  },
  columns: {
    companyId: impersonal('identifier'),
    employeeId: impersonal('identifier'),
    version: impersonal('state'),
    employeeNumber: readablePersonal('user.workplace', 'payroll files and the directory name people by it'),
    department: readablePersonal('user.workplace', 'lists are narrowed by it'),
    managerId: impersonal('identifier'),
    partTimePermille: readablePersonal('user.workplace', 'allowances are computed from it'),
    givenRoles: readablePersonal('user.workplace', 'roles are computed from it'),
    shutOutAt: impersonal('time'),
    changedAt: impersonal('time'),
  },
});
