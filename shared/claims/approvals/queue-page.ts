import { and, asc, eq, gt, isNotNull, or } from 'drizzle-orm';
import { isId } from '../../kernel/ids.ts';
import { Problem } from '../../kernel/problem.ts';
import type { Seals } from '../../platform/encryption/seal.ts';
import type { Tx } from '../../platform/tenant-transaction.ts';
import type { ExpenseRow } from '../expenses/contract.ts';
import { expenseRowOf } from '../expenses/expense-view.ts';
import type { Wanted } from '../expenses/own-page.ts';
import { selectNamed } from '../expenses/store.ts';
import { expenses } from '../expenses/table.ts';
import { hasWords } from '../search/find-words.ts';

const pageSize = 50;

/** The cursor names the last row of a page: its time of submission and its id. */
const readCursor = (cursor: string | undefined): { at: Date; id: string } | null => {
  if (cursor === undefined) return null;
  const [, at, id] = /^(\d{1,14})_(.+)$/.exec(cursor) ?? [];
  if (!isId(id)) throw new Problem('input-invalid');
  return { at: new Date(Number(at)), id };
};

/**
 * A page of the company's claims in one state, the longest waiting first, and how many wait in all. One that was never submitted is not
 * there. Throws Problem `input-invalid` for a cursor that is none.
 */
export async function queuePage(
  uses: { seals: Seals },
  tx: Tx,
  { cursor, state = 'in_review', searched }: Wanted,
): Promise<{ items: ExpenseRow[]; next: string | null; waiting: number }> {
  const after = readCursor(cursor);
  const inState = (wanted: typeof state) =>
    and(eq(expenses.companyId, tx.company), eq(expenses.state, wanted), isNotNull(expenses.submittedAt));
  const waiting = await tx.db.$count(expenses, inState('in_review'));
  const beyond = after
    ? or(gt(expenses.submittedAt, after.at), and(eq(expenses.submittedAt, after.at), gt(expenses.id, after.id)))
    : undefined;
  const found = await selectNamed(tx)
    .where(and(inState(state), beyond, searched ? hasWords(tx, searched) : undefined))
    .orderBy(asc(expenses.submittedAt), asc(expenses.id))
    .limit(pageSize + 1);
  const page = found.slice(0, pageSize);
  const last = page.at(-1)?.expense;
  return {
    items: await Promise.all(page.map((one) => expenseRowOf(uses, tx, one))),
    next: found.length > pageSize && last ? `${last.submittedAt?.getTime()}_${last.id}` : null,
    waiting,
  };
}
