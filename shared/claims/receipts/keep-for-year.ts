import { and, eq } from 'drizzle-orm';
import { swedishDay } from '../../kernel/plain-date.ts';
import type { Id } from '../../kernel/ids.ts';
import type { Seals } from '../../platform/encryption/seal.ts';
import type { Tx } from '../../platform/tenant-transaction.ts';
import { bookkeepingYear } from './bookkeeping-year.ts';
import { openFileKey, sealForYear } from './file-key.ts';
import { receipts } from './table.ts';

const ofClaim = (tx: Tx, expense: Id) => and(eq(receipts.companyId, tx.company), eq(receipts.expenseId, expense));

/**
 * Lets a claim's receipts be opened with the company's key of the bookkeeping year too, from its approval on: the person can be forgotten
 * then, and the employer still has its vouchers for as long as the law says.
 */
export async function keepForYear(uses: { seals: Seals }, tx: Tx, expense: Id): Promise<void> {
  const year = bookkeepingYear(swedishDay(tx.now));
  for (const receipt of await tx.db.select().from(receipts).where(ofClaim(tx, expense))) {
    const key = await openFileKey(uses, receipt);
    if (!key) continue;
    await tx.db
      .update(receipts)
      .set({ fileKeyYear: await sealForYear(uses, receipt, key, year) })
      .where(and(ofClaim(tx, expense), eq(receipts.id, receipt.id)));
  }
}

/** Takes that back: a claim that is not approved is no voucher, and its receipts go with the person. */
export async function keepForPersonOnly(tx: Tx, expense: Id): Promise<void> {
  await tx.db.update(receipts).set({ fileKeyYear: null }).where(ofClaim(tx, expense));
}
