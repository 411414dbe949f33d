import { sql } from 'drizzle-orm';
import { bookkeepingYear, lastDayOfBooks } from '../../claims/receipts/bookkeeping-year.ts';
import type { Id } from '../../kernel/ids.ts';
import { swedishDay, type PlainDate } from '../../kernel/plain-date.ts';
import { readFinancialYear } from '../../people/companies/index.ts';
import type { Tx } from '../../platform/tenant-transaction.ts';

/** What the books keep of a person, and the last day of it; null where they keep nothing. */
export type KeptVouchers = Readonly<{ expenses: readonly Id[]; receipts: readonly Id[]; until: PlainDate | null }>;

/** The last day on which any of what was booked at these times is kept, by the month that the books are kept by; null for none. */
const lastDayOf = (booked: readonly Date[], keptMonth: number): PlainDate | null =>
  booked.length === 0
    ? null
    : lastDayOfBooks(Math.max(...booked.map((at) => bookkeepingYear(swedishDay(at), keptMonth))));

/**
 * The person's claims that are vouchers: approved or further, or in a payroll run, be it that payroll sent them back. Of their receipts
 * those that the company's key of the year opens, and those of before there were keys. The claims are locked until the transaction ends.
 */
export async function loadKeptVouchers(tx: Tx, employee: Id): Promise<KeptVouchers> {
  await tx.db.execute(
    sql`select from expenses where company_id = ${tx.company} and employee_id = ${employee} order by id for update`,
  );
  const claims = await tx.db.execute<{ id: Id; booked: Date | string }>(sql`
    select e.id, coalesce(e.decided_at, e.changed_at) as booked from expenses e
    where e.company_id = ${tx.company} and e.employee_id = ${employee} and (
      e.state in ('approved', 'in_payroll', 'paid')
      or exists (select from payroll_lines l where l.company_id = e.company_id and l.expense_id = e.id)
      or exists (select from payroll_corrections c where c.company_id = e.company_id and c.expense_id = e.id))
    order by e.id`);
  const lines = await tx.db.execute<{ booked: Date | string }>(sql`
    select r.locked_at as booked from payroll_lines l
    join payroll_runs r on r.company_id = l.company_id and r.id = l.run_id
    where l.company_id = ${tx.company} and l.employee_id = ${employee}`);
  const expenses = claims.rows.map(({ id }) => id);
  const receipts = await tx.db.execute<{ id: Id }>(sql`
    select id from receipts where company_id = ${tx.company} and employee_id = ${employee}
      and expense_id = any(${`{${expenses.join(',')}}`}::uuid[])
      and (file_key_year is not null or file_key is null)
    order by id`);
  const { keptMonth } = await readFinancialYear(tx);
  const booked = [...claims.rows, ...lines.rows].map(({ booked: at }) => new Date(at));
  return { expenses, receipts: receipts.rows.map(({ id }) => id), until: lastDayOf(booked, keptMonth) };
}
