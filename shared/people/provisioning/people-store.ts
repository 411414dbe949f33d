import { and, asc, count, eq, isNull, sql, type SQL } from 'drizzle-orm';
import type { Id } from '../../kernel/ids.ts';
import { isId } from '../../kernel/ids.ts';
import { Problem } from '../../kernel/problem.ts';
import type { Tx } from '../../platform/tenant-transaction.ts';
import { breaks } from '../employment/store.ts';
import type { DirectoryPerson } from './directory-person.ts';
import type { Comparison } from './filter.ts';
import type { Part } from './page.ts';
import type { DirectoryRecord } from './person-view.ts';
import { scimRefusal } from './scim.ts';
import { directoryPeople } from './table.ts';

const ours = (tx: Tx) => and(eq(directoryPeople.companyId, tx.company), isNull(directoryPeople.removedAt));

const mailIs = (value: string) => eq(sql`lower(${directoryPeople.attributes} ->> 'mail')`, value.toLowerCase());

/** What people are found by. A userName and an address are compared without their capitals, the rest exactly. */
const conditions: Readonly<Record<string, (value: string) => SQL>> = {
  id: (value) => (isId(value) ? eq(directoryPeople.employeeId, value) : sql`false`),
  username: (value) => eq(sql`lower(${directoryPeople.userName})`, value.toLowerCase()),
  externalid: (value) => eq(directoryPeople.externalId, value),
  'emails[type eq "work"].value': mailIs,
  'emails.value': mailIs,
  displayname: (value) => eq(sql`${directoryPeople.attributes} ->> 'displayName'`, value),
  active: (value) => eq(directoryPeople.active, value.toLowerCase() === 'true'),
};

/** A page of those who have everything that is compared, and how many there are. Throws Problem `input-invalid`. */
export async function findDirectoryPeople(
  tx: Tx,
  comparisons: readonly Comparison[],
  { startIndex, count: most }: Part,
): Promise<{ rows: DirectoryRecord[]; total: number }> {
  const where = and(
    ours(tx),
    ...comparisons.map(({ path, value }) => {
      const condition = conditions[path];
      if (!condition) throw scimRefusal('invalidFilter', 'Users cannot be found by that attribute.');
      return condition(value);
    }),
  );
  const [counted] = await tx.db.select({ total: count() }).from(directoryPeople).where(where);
  const rows = await tx.db
    .select()
    .from(directoryPeople)
    .where(where)
    .orderBy(asc(directoryPeople.employeeId))
    .limit(most)
    .offset(startIndex - 1);
  return { rows, total: counted!.total };
}

/** Loads a person of the directory. Throws Problem `not-found`: removed, foreign, made by hand and absent look the same. */
export async function loadDirectoryPerson(tx: Tx, id: Id): Promise<DirectoryRecord> {
  const [row] = await tx.db
    .select()
    .from(directoryPeople)
    .where(and(ours(tx), eq(directoryPeople.employeeId, id)));
  if (!row) throw new Problem('not-found');
  return row;
}

const columnsOf = ({ userName, externalId, active, ...attributes }: DirectoryPerson) => ({
  userName,
  externalId,
  active,
  attributes,
});

const taken = (thrown: unknown): never => {
  throw breaks(thrown, 'directory_people_user_name') || breaks(thrown, 'directory_people_external_id')
    ? new Problem('already-provisioned')
    : thrown;
};

/** Keeps what the directory says of an employee from now on, or again. Throws Problem `already-provisioned`. */
export async function keepDirectoryPerson(tx: Tx, employeeId: Id, said: DirectoryPerson): Promise<DirectoryRecord> {
  const held = { ...columnsOf(said), changedAt: tx.now, removedAt: null };
  const [row] = await tx.db
    .insert(directoryPeople)
    .values({ ...held, companyId: tx.company, employeeId, createdAt: tx.now })
    .onConflictDoUpdate({ target: [directoryPeople.companyId, directoryPeople.employeeId], set: held })
    .returning()
    .catch(taken);
  return row!;
}

/** Marks a person as deleted in the directory. */
export const removeDirectoryPerson = (tx: Tx, employeeId: Id): Promise<unknown> =>
  tx.db
    .update(directoryPeople)
    .set({ active: false, changedAt: tx.now, removedAt: tx.now })
    .where(and(ours(tx), eq(directoryPeople.employeeId, employeeId)));
