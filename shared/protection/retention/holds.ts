import { and, eq, isNull, or, sql } from 'drizzle-orm';
import type { Id } from '../../kernel/ids.ts';
import { restrictedPeople } from '../../people/limits/index.ts';
import type { Tx } from '../../platform/tenant-transaction.ts';
import { legalHolds } from './table.ts';

/** What the two sides of a company's holds take turns on. */
const turn = (tx: Pick<Tx, 'company'>) => sql`hashtextextended(${`legal holds of ${tx.company}`}, 0)`;

/**
 * Has whoever deletes wait until a hold that is being placed is there, and a hold wait for what is being deleted: after a hold
 * stands, nothing that it holds goes. Lasts until the transaction ends, so deletions that ask are short.
 */
const besideHolds = (tx: Tx) => tx.db.execute(sql`select pg_advisory_xact_lock_shared(${turn(tx)})`);

/** The same lock, and whom it finds held, for batches that the database does by itself. */
export const holdsInBatch = (company: Id) => ({
  turn: sql`pg_advisory_xact_lock_shared(${turn({ company })})`,
  held: sql`(select case when bool_or(employee_id is null) then 'everybody' else coalesce(string_agg(distinct employee_id::text, ',' order by employee_id::text), '') end from (
    select employee_id from legal_holds where company_id = ${company} and ended_at is null
    union all select employee_id from person_limits where company_id = ${company} and kind = 'restriction' and lifted_at is null) as held)`,
});

/** Whom that finds held, said in the same way. */
export const heldInWords = (held: 'everybody' | ReadonlySet<Id>): string =>
  held === 'everybody' ? held : [...held].toSorted().join(',');

/** The other side of it: to be taken before a hold is written. */
export const beforeHold = async (tx: Tx): Promise<void> =>
  void (await tx.db.execute(sql`select pg_advisory_xact_lock(${turn(tx)})`));

const open = (tx: Tx) => and(eq(legalHolds.companyId, tx.company), isNull(legalHolds.endedAt));

/**
 * Whose data does not go for its age: held by the company, or restricted on the person's request, which is kept for them until it is
 * lifted (GDPR Art. 18(1)(b) and (c), 18(2)). Ask it in the transaction that deletes, before anything is chosen: no hold comes between.
 */
export async function heldPeople(tx: Tx): Promise<'everybody' | ReadonlySet<Id>> {
  await besideHolds(tx);
  const rows = await tx.db.selectDistinct({ employee: legalHolds.employeeId }).from(legalHolds).where(open(tx));
  const people = rows.flatMap(({ employee }) => employee ?? []);
  if (people.length < rows.length) return 'everybody';
  return new Set([...people, ...(await restrictedPeople(tx))]);
}

/** Says whether one person's data is held, by a hold of their own or of everybody. The same as `heldPeople` for one. */
export async function isHeld(tx: Tx, employee: Id): Promise<boolean> {
  await besideHolds(tx);
  const rows = await tx.db
    .select({ id: legalHolds.id })
    .from(legalHolds)
    .where(and(open(tx), or(eq(legalHolds.employeeId, employee), isNull(legalHolds.employeeId))))
    .limit(1);
  return rows.length === 1;
}
