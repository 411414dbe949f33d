import { and, isNotNull, isNull } from 'drizzle-orm';
import { rowsOfPage, sortedPage } from '../../platform/listing/sorted-page.ts';
import type { Tx } from '../../platform/tenant-transaction.ts';
import type { PersonRequestRow } from './contract.ts';
import { selectDecisions } from './decision-store.ts';
import { agreements } from './table.ts';

export type RequestState = 'waiting' | 'answered';

/** That a person was asked for, and that somebody has, or has not, decided since. */
export const inState = (state: RequestState) =>
  and(isNotNull(agreements.askedAt), state === 'waiting' ? isNull(agreements.endedAt) : isNotNull(agreements.endedAt));

/**
 * A page of those who asked for a person where the machine had decided: who waits, the longest first, or who was answered, the latest
 * first. Throws Problem `input-invalid` for a cursor that is none.
 */
export async function requestPage(
  tx: Tx,
  { state = 'waiting', cursor }: Readonly<{ state?: RequestState | undefined; cursor?: string | undefined }>,
  rows = rowsOfPage,
): Promise<{ items: PersonRequestRow[]; next: string | null }> {
  const order = state === 'waiting' ? 'asc' : 'desc';
  const page = sortedPage({ table: agreements, company: tx.company, by: agreements.askedAt, order, cursor }, rows);
  const found = await selectDecisions(tx)
    .where(and(page.where, inState(state)))
    .orderBy(...page.orderBy)
    .limit(page.limit);
  const cut = page.cut(found, ({ agreement }) => agreement.id);
  const items = cut.page.map(({ agreement, employee, category }) => ({
    id: agreement.id,
    expense: { id: agreement.expenseId, employee },
    category: { id: category.id, name: { sv: category.sv, en: category.en } },
    verdict: agreement.verdict,
    askedAt: agreement.askedAt!.toISOString(),
    endedAt: agreement.endedAt?.toISOString() ?? null,
    ended: agreement.ended,
  }));
  return { items, next: cut.next };
}
