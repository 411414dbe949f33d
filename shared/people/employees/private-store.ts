import { and, eq, inArray, isNull, sql } from 'drizzle-orm';
import type { Id } from '../../kernel/ids.ts';
import { Problem } from '../../kernel/problem.ts';
import type { Tx } from '../../platform/tenant-transaction.ts';
import { employments } from '../employment/table.ts';
import { employeePrivate, employees } from './table.ts';

export type PrivateRecord = typeof employeePrivate.$inferSelect;
export type EmployeeHead = Readonly<{ id: Id; name: string; workEmail: string }>;

/** An employee with what is on file, still sealed; `held` is null until there is something. */
export type KnownDetails = Readonly<{ employee: EmployeeHead; held: PrivateRecord | null }>;

const head = { id: employees.id, name: employees.name, workEmail: employees.workEmail };
const ofEmployee = and(
  eq(employeePrivate.companyId, employees.companyId),
  eq(employeePrivate.employeeId, employees.id),
);

/** The select behind the list of people, to be narrowed to the transaction's company: of the details only what a list shows. */
export const selectPeople = (tx: Tx) =>
  tx.db
    .select({
      employee: head,
      disabledAt: employees.disabledAt,
      employedUntil: employees.employedUntil,
      employeeNumber: employments.employeeNumber,
      department: employments.department,
      personnummer: employeePrivate.personnummer,
      onFile: {
        email: sql<boolean>`${employeePrivate.privateEmail} is not null`,
        phone: sql<boolean>`${employeePrivate.privatePhone} is not null`,
        bankAccount: sql<boolean>`${employeePrivate.bankAccount} is not null`,
      },
    })
    .from(employees)
    .leftJoin(employeePrivate, ofEmployee)
    .leftJoin(
      employments,
      and(eq(employments.companyId, employees.companyId), eq(employments.employeeId, employees.id)),
    );

export type ListedEmployee = Awaited<ReturnType<typeof selectPeople>>[number];

/** The query for whoever has a personnummer, by its blind indexes. */
export const selectByPersonnummer = (tx: Tx, indexes: readonly Buffer[]) =>
  selectPeople(tx).where(
    and(eq(employeePrivate.companyId, tx.company), inArray(employeePrivate.personnummerIndex, [...indexes])),
  );

/**
 * Makes whoever gives somebody a personnummer wait for whoever is giving the same: the unique key does not see that two indexes
 * made by different keys are of one number, and each looks before the other has written. Any two of them know a key in common.
 */
export async function lockPersonnummer(tx: Tx, indexes: readonly Buffer[]): Promise<void> {
  for (const index of indexes.map((one) => one.toString('hex')).toSorted())
    await tx.db.execute(
      sql`select pg_advisory_xact_lock(hashtextextended(${`personnummer|${tx.company}|${index}`}, 0))`,
    );
}

/** Loads an employee of the company with what is on file. Throws Problem `not-found`: a foreign id and an absent one look the same. */
export async function loadDetails(tx: Tx, employee: Id): Promise<KnownDetails> {
  const [found] = await tx.db
    .select({ employee: head, held: employeePrivate })
    .from(employees)
    .leftJoin(employeePrivate, ofEmployee)
    .where(and(eq(employees.companyId, tx.company), eq(employees.id, employee), isNull(employees.erasedAt)));
  if (!found) throw new Problem('not-found');
  return found;
}

const isTaken = (thrown: unknown): boolean => {
  const cause = (thrown as { cause?: { code?: string; constraint?: string } }).cause;
  return cause?.code === '23505' && cause.constraint === 'employee_private_personnummer';
};

/**
 * Writes columns where the details still have the version they were loaded with, and gives the row. Throws Problem
 * `changed-meanwhile` when they have not, `personnummer-taken` when the number is another employee's: the unique key says so,
 * and ends the transaction.
 */
export async function writeDetails(
  tx: Tx,
  { employee, held }: KnownDetails,
  columns: Partial<typeof employeePrivate.$inferInsert>,
): Promise<PrivateRecord> {
  const key = { companyId: tx.company, employeeId: employee.id };
  const written = held
    ? tx.db
        .update(employeePrivate)
        .set({ ...columns, version: held.version + 1, changedAt: tx.now })
        .where(
          and(
            eq(employeePrivate.companyId, tx.company),
            eq(employeePrivate.employeeId, employee.id),
            eq(employeePrivate.version, held.version),
          ),
        )
    : tx.db
        .insert(employeePrivate)
        .values({ ...columns, ...key, version: 1, changedAt: tx.now })
        .onConflictDoNothing({ target: [employeePrivate.companyId, employeePrivate.employeeId] });
  const [row] = await written.returning().catch((thrown: unknown) => {
    throw isTaken(thrown) ? new Problem('personnummer-taken') : thrown;
  });
  if (!row) throw new Problem('changed-meanwhile');
  return row;
}
