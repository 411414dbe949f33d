import { and, eq, sql } from 'drizzle-orm';
import type { Id } from '../../kernel/ids.ts';
import type { Seals } from '../../platform/encryption/seal.ts';
import { rowsOfPage, sortedPage } from '../../platform/listing/sorted-page.ts';
import type { Tx } from '../../platform/tenant-transaction.ts';
import { hasWords, type Searched } from '../search/find-words.ts';
import type { ExpenseRow, ownSorts } from './contract.ts';
import { expenseRowOf } from './expense-view.ts';
import type { ExpenseState } from './state.ts';
import { selectNamed } from './store.ts';
import { expenses } from './table.ts';

/** Which page: after which claim, in which state, with which words. Left out, from the start, in any state, with any. */
export type Wanted = Readonly<{ cursor?: string | undefined; state?: ExpenseState | undefined; searched?: Searched }>;

type OwnWanted = Wanted &
  Readonly<{ sort?: (typeof ownSorts)[number] | undefined; order?: 'asc' | 'desc' | undefined }>;

/** What is not filled in stands below everything. The indexes expenses_own_… are of these very expressions. */
const sorts = {
  started: expenses.createdAt,
  paid: sql`coalesce(${expenses.paidOn}, '-infinity'::date)`,
  total: sql`coalesce(${expenses.total}, 0)`,
} as const satisfies Record<(typeof ownSorts)[number], unknown>;

/** A page of one employee's claims, newest first unless asked otherwise. Throws Problem `input-invalid` for a cursor that is none. */
export async function ownPage(
  uses: { seals: Seals },
  tx: Tx,
  employee: Id,
  { cursor, state, searched, sort = 'started', order = 'desc' }: OwnWanted,
  rows = rowsOfPage,
): Promise<{ items: ExpenseRow[]; next: string | null }> {
  const paged = sortedPage({ table: expenses, company: tx.company, by: sorts[sort], order, cursor }, rows);
  const found = await selectNamed(tx)
    .where(
      and(
        paged.where,
        eq(expenses.employeeId, employee),
        state ? eq(expenses.state, state) : undefined,
        searched && (await hasWords(tx, searched)),
      ),
    )
    .orderBy(...paged.orderBy)
    .limit(paged.limit);
  const { page, next } = paged.cut(found, ({ expense }) => expense.id);
  return { items: await Promise.all(page.map((one) => expenseRowOf(uses, tx, one))), next };
}
