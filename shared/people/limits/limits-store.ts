import { and, eq, isNotNull, isNull, sql, type SQL } from 'drizzle-orm';
import type { Id } from '../../kernel/ids.ts';
import { Problem } from '../../kernel/problem.ts';
import type { Tx } from '../../platform/tenant-transaction.ts';
import { employees } from '../employees/table.ts';
import { personLimits } from './table.ts';

export type LimitKind = (typeof personLimits.$inferSelect)['kind'];

/** The limits that stand over somebody's data. */
export async function limitsOn(tx: Tx, employee: Id): Promise<ReadonlySet<LimitKind>> {
  const found = await tx.db
    .select({ kind: personLimits.kind })
    .from(personLimits)
    .where(
      and(eq(personLimits.companyId, tx.company), eq(personLimits.employeeId, employee), isNull(personLimits.liftedAt)),
    );
  return new Set(found.map(({ kind }) => kind));
}

/** A query: everybody of a company whose data may only be kept, as `employee_id`. */
export const restrictedIn = (company: Id): SQL => sql`
  select employee_id from person_limits where company_id = ${company} and kind = 'restriction' and lifted_at is null`;

/**
 * Refuses what would use somebody's data while it may only be kept (Art. 18(2)): a claim of theirs is not decided, taken back, sent another
 * way or shown to one more colleague, a payment is not corrected, and an allowance is not adjusted. Payroll, evaluation and reminders pass
 * them by. What goes on, and why: what they do themselves (consent); their employment, access and roles, and what an allowance is by them
 * (others' rights: who may decide, and what everybody is granted alike); how over-use is taken when they leave (the employer's legal claim);
 * erasure, holds, the audit log and what is kept for the books (storage, and legal obligations). Of who was erased, or is being erased,
 * none of it is done either. Throws Problem `data-restricted`, `being-erased`, `person-erased`.
 */
export async function refuseRestricted(tx: Tx, employee: Id): Promise<void> {
  await refuseErased(tx, employee);
  if ((await limitsOn(tx, employee)).has('restriction')) throw new Problem('data-restricted');
}

/**
 * Refuses what would be written about somebody who was erased: nobody is there to be told, and there is no key any more to seal it with.
 * Nor while they are being erased: what is kept was decided when it began. Of a claim that is locked it holds until the transaction
 * ends, since an erasure locks every claim of theirs before it begins. Throws Problem `being-erased`, `person-erased`.
 */
export async function refuseErased(tx: Tx, employee: Id): Promise<void> {
  const erased = and(eq(employees.companyId, tx.company), eq(employees.id, employee), isNotNull(employees.erasedAt));
  if ((await tx.db.$count(employees, erased)) > 0) throw new Problem('person-erased');
  if (await isBeingErased(tx, employee)) throw new Problem('being-erased');
}

/** A query: everybody of a company whose erasure has begun and is not through, as `employee_id`. */
const beingErasedIn = (company: Id): SQL => sql`
  select employee_id from erasures where company_id = ${company} and finished_at is null`;

/** Whether somebody's erasure has begun and is not through: it goes on to its end. */
export async function isBeingErased(tx: Tx, employee: Id): Promise<boolean> {
  const found = await tx.db.execute(
    sql`select from (${beingErasedIn(tx.company)}) begun where begun.employee_id = ${employee}`,
  );
  return found.rowCount === 1;
}

/** Whether machines pass somebody by: their data may only be kept, or they are being erased. */
export const isPassedBy = async (tx: Tx, employee: Id): Promise<boolean> =>
  (await limitsOn(tx, employee)).has('restriction') || (await isBeingErased(tx, employee));

/** A part of a query: whether nobody is erasing whom a column of `tx`'s company names. */
export const isNotBeingErased = ({ company }: Tx, employee: SQL): SQL => sql`not exists (
  select from (${beingErasedIn(company)}) begun where begun.employee_id = ${employee})`;

/** A part of a query: whether the data of whom a column of `tx`'s company names may be used, and not only be kept (Art. 18(2)). */
export const isUnrestricted = ({ company }: Tx, employee: SQL): SQL => sql`not exists (
  select 1 from person_limits restricted where restricted.company_id = ${company} and restricted.employee_id = ${employee}
    and restricted.kind = 'restriction' and restricted.lifted_at is null)`;
