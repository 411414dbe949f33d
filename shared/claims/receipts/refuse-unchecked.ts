import { and, eq } from 'drizzle-orm';
import type { Id } from '../../kernel/ids.ts';
import { Problem } from '../../kernel/problem.ts';
import type { Tx } from '../../platform/tenant-transaction.ts';
import { receipts } from './table.ts';

/** Throws Problem `receipt-being-checked` while a file of the claim waits to be looked at for malware. */
export async function refuseUnchecked(tx: Tx, expense: Id): Promise<void> {
  const waiting = and(
    eq(receipts.companyId, tx.company),
    eq(receipts.expenseId, expense),
    eq(receipts.state, 'quarantined'),
  );
  if ((await tx.db.$count(receipts, waiting)) > 0) throw new Problem('receipt-being-checked');
}
