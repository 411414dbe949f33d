import { and, arrayContains, asc, eq, isNull, ne } from 'drizzle-orm';
import type { Id } from '../../kernel/ids.ts';
import { Problem } from '../../kernel/problem.ts';
import type { Role } from '../../kernel/roles.ts';
import type { Tx } from '../../platform/tenant-transaction.ts';
import { maySignIn } from '../employees/may-sign-in.ts';
import { employees } from '../employees/table.ts';
import { directoryGroupMembers, directoryGroups, directoryPeople } from '../provisioning/table.ts';
import { employments } from './table.ts';

export type EmployeeRecord = typeof employees.$inferSelect;
export type EmploymentRecord = typeof employments.$inferSelect;

/** Somebody with their employment, null until there is a change of it, and what the directory says, null for who was added by hand. */
export type KnownEmployment = Readonly<{
  employee: EmployeeRecord;
  held: EmploymentRecord | null;
  directory: typeof directoryPeople.$inferSelect | null;
}>;

/** Nobody is behind the row of somebody who was erased. */
const somebody = (tx: Tx, employee: Id) =>
  and(eq(employees.companyId, tx.company), eq(employees.id, employee), isNull(employees.erasedAt));

/** Loads somebody of the company and locks them. Throws Problem `not-found`: a foreign id and an absent one look the same. */
export async function lockEmployment(tx: Tx, employee: Id): Promise<KnownEmployment> {
  const [locked] = await tx.db
    .select({ id: employees.id })
    .from(employees)
    .where(somebody(tx, employee))
    .for('no key update');
  if (!locked) throw new Problem('not-found');
  return loadEmployment(tx, employee);
}

/** The same without a lock. */
export async function loadEmployment(tx: Tx, employee: Id): Promise<KnownEmployment> {
  const [found] = await tx.db
    .select({ employee: employees, held: employments, directory: directoryPeople })
    .from(employees)
    .leftJoin(
      employments,
      and(eq(employments.companyId, employees.companyId), eq(employments.employeeId, employees.id)),
    )
    .leftJoin(
      directoryPeople,
      and(
        eq(directoryPeople.companyId, employees.companyId),
        eq(directoryPeople.employeeId, employees.id),
        isNull(directoryPeople.removedAt),
      ),
    )
    .where(somebody(tx, employee));
  if (!found) throw new Problem('not-found');
  return found;
}

export const versionOf = ({ held }: KnownEmployment): number => held?.version ?? 0;
export const givenRolesOf = ({ employee, held }: KnownEmployment): readonly Role[] =>
  held?.givenRoles ?? employee.roles;

/** The roles that the directory's groups give somebody. */
export async function rolesFromGroups(tx: Tx, employee: Id): Promise<Role[]> {
  const rows = await tx.db
    .select({ roles: directoryGroups.roles })
    .from(directoryGroupMembers)
    .innerJoin(
      directoryGroups,
      and(
        eq(directoryGroups.companyId, directoryGroupMembers.companyId),
        eq(directoryGroups.id, directoryGroupMembers.groupId),
      ),
    )
    .where(and(eq(directoryGroupMembers.companyId, tx.company), eq(directoryGroupMembers.employeeId, employee)));
  return [...new Set(rows.flatMap(({ roles }) => roles))];
}

/**
 * How many others of the company are in HR and can sign in. Whoever is in HR is locked, always in one order: two that take each
 * other out at once wait for each other here, and the second finds nobody left.
 */
export async function othersInHr(tx: Tx, employee: Id): Promise<number> {
  const locked = await everybodyInHr(tx).orderBy(asc(employees.id)).for('no key update');
  return othersAmong(locked, tx, employee).length;
}

/** Whether there is any of those others, without a lock: what a page says, and nothing is decided by. */
export const someoneElseInHr = async (tx: Tx, employee: Id): Promise<boolean> =>
  othersAmong(await everybodyInHr(tx), tx, employee).length > 0;

const everybodyInHr = (tx: Tx) =>
  tx.db
    .select()
    .from(employees)
    .where(
      and(eq(employees.companyId, tx.company), arrayContains(employees.roles, ['hr']), isNull(employees.disabledAt)),
    );

const othersAmong = (found: readonly EmployeeRecord[], tx: Tx, employee: Id) =>
  found.filter((one) => one.id !== employee && maySignIn(one, tx.now));

/** Whether somebody else in HR can sign in and has no last day: whoever calls holds the locks that `othersInHr` takes. */
export async function anotherStaysInHr(tx: Tx, employee: Id): Promise<boolean> {
  const inHr = await tx.db
    .select()
    .from(employees)
    .where(
      and(
        eq(employees.companyId, tx.company),
        arrayContains(employees.roles, ['hr']),
        ne(employees.id, employee),
        isNull(employees.employedUntil),
      ),
    );
  return inHr.some((one) => maySignIn(one, tx.now));
}

type EmploymentChange = Partial<Omit<typeof employments.$inferInsert, 'companyId' | 'employeeId' | 'version'>>;

/** Writes over the version that `known` was loaded with. Throws Problem `changed-meanwhile`, `employee-number-taken`. */
export async function writeEmployment(tx: Tx, known: KnownEmployment, change: EmploymentChange): Promise<void> {
  const { employee, held } = known;
  const written = held
    ? tx.db
        .update(employments)
        .set({ ...change, version: held.version + 1, changedAt: tx.now })
        .where(
          and(
            eq(employments.companyId, tx.company),
            eq(employments.employeeId, employee.id),
            eq(employments.version, held.version),
          ),
        )
    : tx.db
        .insert(employments)
        .values({
          givenRoles: employee.roles,
          ...change,
          companyId: tx.company,
          employeeId: employee.id,
          version: 1,
          changedAt: tx.now,
        })
        .onConflictDoNothing({ target: [employments.companyId, employments.employeeId] });
  const rows = await written.returning().catch((thrown: unknown) => {
    throw breaks(thrown, 'employments_number') ? new Problem('employee-number-taken') : thrown;
  });
  if (rows.length === 0) throw new Problem('changed-meanwhile');
}

/** Changes somebody's own row. Throws Problem `work-email-taken`. */
export async function writeEmployee(
  tx: Tx,
  employee: Id,
  change: Partial<typeof employees.$inferInsert>,
): Promise<void> {
  const written = tx.db
    .update(employees)
    .set(change)
    .where(and(eq(employees.companyId, tx.company), eq(employees.id, employee)))
    .returning({ id: employees.id });
  await written.catch((thrown: unknown) => {
    throw breaks(thrown, 'employees_company_id_work_email_key') ? new Problem('work-email-taken') : thrown;
  });
}

/** Whether something thrown says that a unique key was broken. */
export function breaks(thrown: unknown, key: string): boolean {
  const cause = (thrown as { cause?: { code?: string; constraint?: string } }).cause;
  return cause?.code === '23505' && cause.constraint === key;
}

/** Whether an id is one of the company's other employees: who may be somebody's manager. */
export async function isColleague(tx: Tx, id: Id, employee: Id): Promise<boolean> {
  const rows = await tx.db
    .select({ id: employees.id })
    .from(employees)
    .where(and(eq(employees.companyId, tx.company), eq(employees.id, id), ne(employees.id, employee)));
  return rows.length === 1;
}
