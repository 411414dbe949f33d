import { and } from 'drizzle-orm';
import type * as z from 'zod/mini';
import type { Seals } from '../../platform/encryption/seal.ts';
import { rowsOfPage, sortedPage } from '../../platform/listing/sorted-page.ts';
import type { Tx } from '../../platform/tenant-transaction.ts';
import type { DecisionRow, listDecisions } from './contract.ts';
import { narrowedTo, seenConfidence, selectDecisions } from './decision-store.ts';
import { decisionRowOf } from './decision-view.ts';
import { agreements } from './table.ts';

/** A page of the machine's judgements, the latest first unless asked otherwise. Throws Problem `input-invalid` for a cursor that is none. */
export async function decisionPage(
  uses: { seals: Seals },
  tx: Tx,
  { sort = 'at', order = 'desc', cursor, ...filter }: z.output<typeof listDecisions.query>,
  rows = rowsOfPage,
): Promise<{ items: DecisionRow[]; next: string | null }> {
  const by = sort === 'at' ? agreements.at : seenConfidence;
  const page = sortedPage({ table: agreements, company: tx.company, by, order, cursor }, rows);
  const found = await selectDecisions(tx)
    .where(and(page.where, await narrowedTo(tx, filter)))
    .orderBy(...page.orderBy)
    .limit(page.limit);
  const cut = page.cut(found, ({ agreement }) => agreement.id);
  return { items: await Promise.all(cut.page.map((one) => decisionRowOf(uses, tx, one))), next: cut.next };
}
