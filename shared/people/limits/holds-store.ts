import { and, eq, isNull, or, sql, type SQL } from 'drizzle-orm';
import type { Id } from '../../kernel/ids.ts';
import type { Tx } from '../../platform/tenant-transaction.ts';
import { restrictedIn } from './limits-store.ts';
import { legalHolds } from './table.ts';

/** What the two sides of a company's holds take turns on. */
const turn = (tx: Pick<Tx, 'company'>) => sql`hashtextextended(${`legal holds of ${tx.company}`}, 0)`;

/**
 * Has whoever deletes wait until a hold that is being placed is there, and a hold wait for what is being deleted: after a hold
 * stands, nothing that it holds goes. Lasts until the transaction ends, so deletions that ask are short.
 */
const besideHolds = (tx: Tx) => tx.db.execute(sql`select pg_advisory_xact_lock_shared(${turn(tx)})`);

/** Whose data does not go for its age, each once, in words: `everybody`, or ids with a comma between. */
const inWords = (company: Id): SQL<string> => sql`(
  select case when bool_or(employee_id is null) then 'everybody'
    else coalesce(string_agg(distinct employee_id::text, ',' order by employee_id::text), '') end
  from (
    select employee_id from legal_holds where company_id = ${company} and ended_at is null
    union all ${restrictedIn(company)}
  ) as held)`;

/** Everybody, or some people: whose data is held. */
export type Held = 'everybody' | ReadonlySet<Id>;

/** Whether two answers name the same people. */
export const isSame = (one: Held, other: Held): boolean =>
  one === 'everybody' || other === 'everybody' ? one === other : one.symmetricDifference(other).size === 0;

/** For batches that the database does by itself: the lock, and whether somebody else is held than a rule was planned for. */
export const holdsInBatch = (company: Id, held: Held): Readonly<{ turn: SQL; changed: SQL }> => ({
  turn: sql`pg_advisory_xact_lock_shared(${turn({ company })})`,
  changed: sql`${inWords(company)} is distinct from ${held === 'everybody' ? held : [...held].toSorted().join(',')}`,
});

/** The other side of it: to be taken before a hold is written. */
export const beforeHold = async (tx: Tx): Promise<void> =>
  void (await tx.db.execute(sql`select pg_advisory_xact_lock(${turn(tx)})`));

/**
 * Whose data does not go for its age: held by the company, or restricted on the person's request, which is kept for them until it is
 * lifted (GDPR Art. 18(1)(b) and (c), 18(2)). As it stands: a hold can come a moment later, so nothing is deleted by this answer.
 */
export async function readHeld(tx: Tx): Promise<Held> {
  const { rows } = await tx.db.execute<{ held: string }>(sql`select ${inWords(tx.company)} as held`);
  const words = rows[0]!.held;
  return words === 'everybody' ? words : new Set(words.split(',').filter((id): id is Id => id !== ''));
}

/** The same for whoever deletes: ask it in the transaction that does, before anything goes, and no hold comes between. */
export async function heldPeople(tx: Tx): Promise<Held> {
  await besideHolds(tx);
  return readHeld(tx);
}

/** Says whether a legal hold keeps one person's data, their own or everybody's, to whoever deletes it. */
export async function isHeld(tx: Tx, employee: Id): Promise<boolean> {
  await besideHolds(tx);
  const mine = or(eq(legalHolds.employeeId, employee), isNull(legalHolds.employeeId));
  const open = and(eq(legalHolds.companyId, tx.company), isNull(legalHolds.endedAt), mine);
  return (await tx.db.$count(legalHolds, open)) > 0;
}
