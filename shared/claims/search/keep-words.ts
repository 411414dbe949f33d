import { and, eq } from 'drizzle-orm';
import type { Id } from '../../kernel/ids.ts';
import type { Seals } from '../../platform/encryption/seal.ts';
import type { Tx } from '../../platform/tenant-transaction.ts';
import type { Reading } from '../receipts/reading.ts';
import { receiptWords, vendorWords, wordPurpose } from './table.ts';
import { wordsOf } from './words-of.ts';

/** What a receipt is found by: the sellers first, whom a long text would leave no room for. */
export const wordsRead = (readings: readonly Reading[]): string =>
  [...readings.map(({ vendor }) => vendor.value ?? ''), ...readings.map(({ text }) => text)].join('\n');

/** The keyed hashes of a text's words, to be kept. */
export const hashWords = (uses: { seals: Seals }, company: Id, text: string): Promise<Buffer[]> =>
  uses.seals.blindIndexEach(company, wordPurpose, wordsOf(text));

/** Keeps a receipt's words in place of those it had. With the receipt they go. */
export async function keepReceiptWords(tx: Tx, receiptId: Id, words: readonly Buffer[]): Promise<void> {
  await tx.db
    .delete(receiptWords)
    .where(and(eq(receiptWords.companyId, tx.company), eq(receiptWords.receiptId, receiptId)));
  if (words.length > 0)
    await tx.db.insert(receiptWords).values(words.map((word) => ({ companyId: tx.company, receiptId, word })));
}

/** Keeps the words of a vendor that was typed in place of those before; none for one that was emptied. Gives whether there are any. */
export async function keepVendorWords(
  uses: { seals: Seals },
  tx: Tx,
  expenseId: Id,
  vendor: string | null,
): Promise<boolean> {
  await tx.db
    .delete(vendorWords)
    .where(and(eq(vendorWords.companyId, tx.company), eq(vendorWords.expenseId, expenseId)));
  const words = await hashWords(uses, tx.company, vendor ?? '');
  if (words.length > 0)
    await tx.db.insert(vendorWords).values(words.map((word) => ({ companyId: tx.company, expenseId, word })));
  return words.length > 0;
}
