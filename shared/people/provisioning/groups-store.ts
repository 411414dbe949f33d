import { and, asc, count, eq, inArray, isNull, sql, type SQL } from 'drizzle-orm';
import { isId, type Id } from '../../kernel/ids.ts';
import { Problem } from '../../kernel/problem.ts';
import type { Tx } from '../../platform/tenant-transaction.ts';
import { breaks } from '../employment/store.ts';
import type { Comparison } from './filter.ts';
import type { Part } from './page.ts';
import { scimRefusal } from './scim.ts';
import { directoryGroupMembers, directoryGroups, directoryPeople } from './table.ts';

export type GroupRecord = typeof directoryGroups.$inferSelect;

const conditions: Readonly<Record<string, (value: string) => SQL>> = {
  id: (value) => (isId(value) ? eq(directoryGroups.id, value) : sql`false`),
  displayname: (value) => eq(sql`lower(${directoryGroups.displayName})`, value.toLowerCase()),
  externalid: (value) => eq(directoryGroups.externalId, value),
};

/** A page of the groups that have everything that is compared, and how many there are. Throws Problem `input-invalid`. */
export async function findGroups(
  tx: Tx,
  comparisons: readonly Comparison[],
  { startIndex, count: most }: Part,
): Promise<{ rows: GroupRecord[]; total: number }> {
  const where = and(
    eq(directoryGroups.companyId, tx.company),
    ...comparisons.map(({ path, value }) => {
      const condition = conditions[path];
      if (!condition) throw scimRefusal('invalidFilter', 'Groups cannot be found by that attribute.');
      return condition(value);
    }),
  );
  const [counted] = await tx.db.select({ total: count() }).from(directoryGroups).where(where);
  const rows = await tx.db
    .select()
    .from(directoryGroups)
    .where(where)
    .orderBy(asc(directoryGroups.id))
    .limit(most)
    .offset(startIndex - 1);
  return { rows, total: counted!.total };
}

const theGroup = (tx: Tx, id: Id) => and(eq(directoryGroups.companyId, tx.company), eq(directoryGroups.id, id));

/** Loads a group of the company. Throws Problem `not-found`: a foreign id and an absent one look the same. */
export async function loadGroup(tx: Tx, id: Id): Promise<GroupRecord> {
  const [row] = await tx.db.select().from(directoryGroups).where(theGroup(tx, id));
  if (!row) throw new Problem('not-found');
  return row;
}

/** The same, locked until the transaction ends. */
export async function lockGroup(tx: Tx, id: Id): Promise<GroupRecord> {
  const [row] = await tx.db.select().from(directoryGroups).where(theGroup(tx, id)).for('no key update');
  if (!row) throw new Problem('not-found');
  return row;
}

const nameTaken = (thrown: unknown): never => {
  throw breaks(thrown, 'directory_groups_name') ? new Problem('already-provisioned') : thrown;
};

/** Throws Problem `already-provisioned` where another group has the name. */
export async function insertGroup(tx: Tx, displayName: string, externalId: string | null): Promise<GroupRecord> {
  const [row] = await tx.db
    .insert(directoryGroups)
    .values({
      companyId: tx.company,
      id: tx.newId(),
      displayName,
      externalId,
      roles: [],
      version: 1,
      createdAt: tx.now,
      changedAt: tx.now,
    })
    .returning()
    .catch(nameTaken);
  return row!;
}

/** Changes a group that is locked. Throws Problem `already-provisioned` where another group has the name. */
export async function writeGroup(
  tx: Tx,
  { id, version }: GroupRecord,
  change: Partial<Pick<GroupRecord, 'displayName' | 'externalId' | 'roles'>>,
): Promise<GroupRecord> {
  const [row] = await tx.db
    .update(directoryGroups)
    .set({ ...change, version: version + 1, changedAt: tx.now })
    .where(theGroup(tx, id))
    .returning()
    .catch(nameTaken);
  return row!;
}

export const deleteGroup = (tx: Tx, id: Id): Promise<unknown> => tx.db.delete(directoryGroups).where(theGroup(tx, id));

/** Who is in a group, in the order of their ids. */
export async function membersOf(tx: Tx, group: Id): Promise<Id[]> {
  const rows = await tx.db
    .select({ id: directoryGroupMembers.employeeId })
    .from(directoryGroupMembers)
    .where(and(eq(directoryGroupMembers.companyId, tx.company), eq(directoryGroupMembers.groupId, group)))
    .orderBy(asc(directoryGroupMembers.employeeId));
  return rows.map(({ id }) => id);
}

/** Which of some ids are people of the directory. */
export async function directoryIdsAmong(tx: Tx, ids: readonly string[]): Promise<Set<Id>> {
  const known = ids.filter(isId);
  if (known.length === 0) return new Set();
  const rows = await tx.db
    .select({ id: directoryPeople.employeeId })
    .from(directoryPeople)
    .where(
      and(
        eq(directoryPeople.companyId, tx.company),
        isNull(directoryPeople.removedAt),
        inArray(directoryPeople.employeeId, known),
      ),
    );
  return new Set(rows.map(({ id }) => id));
}

export async function writeMembers(tx: Tx, group: Id, joined: readonly Id[], left: readonly Id[]): Promise<void> {
  if (left.length > 0)
    await tx.db
      .delete(directoryGroupMembers)
      .where(
        and(
          eq(directoryGroupMembers.companyId, tx.company),
          eq(directoryGroupMembers.groupId, group),
          inArray(directoryGroupMembers.employeeId, [...left]),
        ),
      );
  if (joined.length > 0)
    await tx.db
      .insert(directoryGroupMembers)
      .values(joined.map((employeeId) => ({ companyId: tx.company, groupId: group, employeeId })))
      .onConflictDoNothing();
}

/** Takes somebody out of every group. */
export const leaveGroups = (tx: Tx, employee: Id): Promise<unknown> =>
  tx.db
    .delete(directoryGroupMembers)
    .where(and(eq(directoryGroupMembers.companyId, tx.company), eq(directoryGroupMembers.employeeId, employee)));
