import { and, eq, isNull, lt, notInArray, or, sql, type SQL } from 'drizzle-orm';
import type { Id } from '../../kernel/ids.ts';
import { swedishDay } from '../../kernel/plain-date.ts';
import { employees } from '../../people/employees/table.ts';
import type { Tx } from '../../platform/tenant-transaction.ts';
import { erasuresDue } from './table.ts';

/** People of the company whose own period is over, and who have not been erased. */
const isOver = (tx: Tx, period: string): SQL =>
  and(
    eq(employees.companyId, tx.company),
    isNull(employees.erasedAt),
    sql`${employees.employedUntil} < ${swedishDay(tx.now)}::date - ${period}::interval`,
  )!;

const isFree = (held: 'everybody' | ReadonlySet<Id>): SQL | undefined =>
  held === 'everybody' ? sql`false` : held.size === 0 ? undefined : notInArray(employees.id, [...held]);

/** So long it is waited for an erasure that was asked for: one that a hold came before is asked for again. */
const patience = 7 * 24 * 60 * 60_000;

/** Those whose period is over, who are not held and whose erasure is not being waited for, by id. */
export async function readDue(
  tx: Tx,
  period: string,
  held: 'everybody' | ReadonlySet<Id>,
  most: number,
): Promise<Id[]> {
  const rows = await tx.db
    .select({ id: employees.id })
    .from(employees)
    .leftJoin(erasuresDue, and(eq(erasuresDue.companyId, tx.company), eq(erasuresDue.employeeId, employees.id)))
    .where(
      and(
        isOver(tx, period),
        isFree(held),
        or(isNull(erasuresDue.askedAt), lt(erasuresDue.askedAt, new Date(tx.now.getTime() - patience))),
      ),
    )
    .orderBy(employees.id)
    .limit(most);
  return rows.map(({ id }) => id);
}

/** How many people's period is over, and how many of them are held. */
export async function countOver(tx: Tx, period: string, held: 'everybody' | ReadonlySet<Id>) {
  const all = await tx.db.$count(employees, isOver(tx, period));
  const free = await tx.db.$count(employees, and(isOver(tx, period), isFree(held)));
  return { all, held: all - free };
}

/** Keeps in mind that their erasure was asked for. */
export async function rememberAsked(tx: Tx, people: readonly Id[]): Promise<void> {
  await tx.db
    .insert(erasuresDue)
    .values(people.map((employeeId) => ({ companyId: tx.company, employeeId, askedAt: tx.now })))
    .onConflictDoUpdate({ target: [erasuresDue.companyId, erasuresDue.employeeId], set: { askedAt: tx.now } });
}
