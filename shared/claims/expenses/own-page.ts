import { isId, type Id } from '../../kernel/ids.ts';
import { Problem } from '../../kernel/problem.ts';
import type { Seals } from '../../platform/encryption/seal.ts';
import type { Tx } from '../../platform/tenant-transaction.ts';
import type { Searched } from '../search/find-words.ts';
import type { ExpenseRow } from './contract.ts';
import { expenseRowOf } from './expense-view.ts';
import type { ExpenseState } from './state.ts';
import { listOwn } from './store.ts';

const pageSize = 50;

/** Which page: after which claim, in which state, with which words. Left out, from the start, in any state, with any. */
export type Wanted = Readonly<{ cursor?: string | undefined; state?: ExpenseState | undefined; searched?: Searched }>;

/** A page of one employee's claims, newest first. Throws Problem `input-invalid` for a cursor that is none. */
export async function ownPage(
  uses: { seals: Seals },
  tx: Tx,
  employee: Id,
  { cursor, state, searched }: Wanted,
): Promise<{ items: ExpenseRow[]; next: string | null }> {
  if (cursor !== undefined && !isId(cursor)) throw new Problem('input-invalid');
  const found = await listOwn(tx, employee, { state, before: cursor, searched }, pageSize + 1);
  const page = found.slice(0, pageSize);
  const items = await Promise.all(page.map((one) => expenseRowOf(uses, tx, one)));
  return { items, next: found.length > pageSize ? page.at(-1)!.expense.id : null };
}
