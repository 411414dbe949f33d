import { and, eq, sql } from 'drizzle-orm';
import type { Id } from '../../kernel/ids.ts';
import type { Reach } from '../../kernel/roles.ts';
import { Problem } from '../../kernel/problem.ts';
import type { Actor } from '../../platform/actor.ts';
import type { Tx } from '../../platform/tenant-transaction.ts';
import { isAssigned } from '../approvals/assigned-store.ts';
import { categories } from '../benefits/table.ts';
import { employees } from '../../people/employees/table.ts';
import { receipts } from '../receipts/table.ts';
import { expenses } from './table.ts';

export type ExpenseRecord = typeof expenses.$inferSelect;
type Change = Partial<typeof expenses.$inferInsert>;

/** How far an act reaches that reaches something. */
export type Far = Exclude<Reach, 'none'>;

const mine = (tx: Tx, id: Id) => and(eq(expenses.companyId, tx.company), eq(expenses.id, id));

/**
 * Loads a claim of the transaction's company and locks it until the end. With reach `own` only the actor's own is there, with
 * `assigned` also what waits for them or did.
 * Throws Problem `not-found`: a foreign id and an absent one look the same.
 */
export async function loadExpense(tx: Tx, id: Id, actor: Actor, reach: Far): Promise<ExpenseRecord> {
  const [found] = await tx.db.select().from(expenses).where(mine(tx, id)).for('update');
  if (!found || !(await isSeenBy(tx, found, actor, reach))) throw new Problem('not-found');
  return found;
}

/** A claim that was never submitted is there for its owner alone. */
async function isSeenBy(tx: Tx, expense: ExpenseRecord, actor: Actor, reach: Far): Promise<boolean> {
  const owns = actor.kind === 'person' && expense.employeeId === actor.employee;
  if (owns || expense.submittedAt === null || reach === 'own') return owns;
  return reach === 'company' || (actor.kind === 'person' && (await isAssigned(tx, expense, actor)));
}

/** Says that the client acts on the version it has seen. Throws Problem `changed-meanwhile`. */
export function expectVersion(expense: ExpenseRecord, version: number): void {
  if (expense.version !== version) throw new Problem('changed-meanwhile');
}

/**
 * Writes a change to a claim where it still is in the state and version it was loaded with.
 * Throws Problem `changed-meanwhile` when it is not, and `being-erased` where it would become a voucher of somebody who is.
 */
export async function writeExpense(tx: Tx, loaded: ExpenseRecord, change: Change): Promise<ExpenseRecord> {
  const [written] = await tx.db
    .update(expenses)
    .set({ ...change, version: loaded.version + 1, changedAt: tx.now })
    .where(and(mine(tx, loaded.id), eq(expenses.state, loaded.state), eq(expenses.version, loaded.version)))
    .returning()
    .catch((error: unknown) => {
      // What is kept of somebody who is being erased was decided already.
      const { cause } = error as { cause?: { constraint?: string } };
      throw cause?.constraint === 'claimant_is_being_erased' ? new Problem('being-erased') : error;
    });
  if (!written) throw new Problem('changed-meanwhile');
  return written;
}

/** A claim with the names that a list or a page shows. */
export type NamedExpense = Readonly<{
  expense: ExpenseRecord;
  employeeName: string;
  categoryName: { sv: string; en: string };
  confidence: number | null;
  /** Since when nobody is behind it any more. */
  erasedAt: Date | null;
}>;

/** A figure of a claim's latest evaluation; null where it has none. */
const latestEvaluation = (column: 'confidence' | 'mode') =>
  sql`(select e.${sql.identifier(column)} from evaluations e
    where e.company_id = ${expenses.companyId} and e.expense_id = ${expenses.id} order by e.id desc limit 1)`;

/** While a claim waits for people in shadow mode, nobody sees what the machine makes of it: what they decide can then be compared. */
const isHidden = sql`(${expenses.state} = 'in_review' and ${latestEvaluation('mode')} = 'shadow')`;

/** The select behind every list and page of claims: to be narrowed to the transaction's company by its caller. */
export function selectNamed(tx: Tx) {
  return tx.db
    .select({
      expense: expenses,
      employeeName: employees.name,
      erasedAt: employees.erasedAt,
      categoryName: { sv: categories.nameSv, en: categories.nameEn },
      confidence: sql<number | null>`case when ${isHidden} then null else ${latestEvaluation('confidence')} end`,
    })
    .from(expenses)
    .innerJoin(employees, and(eq(employees.companyId, expenses.companyId), eq(employees.id, expenses.employeeId)))
    .innerJoin(categories, and(eq(categories.companyId, expenses.companyId), eq(categories.id, expenses.categoryId)));
}

/** One claim with its names, not locked. Throws Problem `not-found` as `loadExpense` does. */
export async function readExpense(tx: Tx, id: Id, actor: Actor, reach: Far): Promise<NamedExpense> {
  const [found] = await selectNamed(tx).where(mine(tx, id));
  if (!found || !(await isSeenBy(tx, found.expense, actor, reach))) throw new Problem('not-found');
  return found;
}

/** How many receipts a claim has. */
export async function countReceipts(tx: Tx, expense: Id): Promise<number> {
  return tx.db.$count(receipts, and(eq(receipts.companyId, tx.company), eq(receipts.expenseId, expense)));
}
