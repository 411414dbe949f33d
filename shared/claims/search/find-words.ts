import { and, eq, inArray, type SQL } from 'drizzle-orm';
import { unionAll } from 'drizzle-orm/pg-core';
import type { Id } from '../../kernel/ids.ts';
import { Problem } from '../../kernel/problem.ts';
import type { Seals } from '../../platform/encryption/seal.ts';
import type { Tx } from '../../platform/tenant-transaction.ts';
import { expenses } from '../expenses/table.ts';
import { receipts } from '../receipts/table.ts';
import { receiptWords, vendorWords, wordPurpose } from './table.ts';
import { wordsOf } from './words-of.ts';

/** Words of a search that are looked for; further ones make no difference. */
const mostSearched = 8;

const tooShort = {
  sv: 'Skriv ett ord med minst tre bokstäver, eller minst fyra siffror.',
  en: 'Type a word of at least three letters, or at least four digits.',
};

/** A search made ready: for each of its words the hashes that it may have been kept under. */
export type Searched = readonly (readonly Buffer[])[];

/** Reads what somebody searches for. Throws Problem `input-invalid` when it has no word that is long enough. */
export async function readSearch(uses: { seals: Seals }, company: Id, search: string): Promise<Searched> {
  const words = wordsOf(search, mostSearched);
  if (words.length === 0)
    throw new Problem('input-invalid', [{ pointer: '/search', code: 'search-too-short', text: tooShort }]);
  return Promise.all(words.map((word) => uses.seals.blindIndexes(company, wordPurpose, word)));
}

/** The condition that a claim has every word, on one of its receipts or in the vendor that was typed. */
export const hasWords = (tx: Tx, searched: Searched): SQL | undefined =>
  and(...searched.map((hashes) => inArray(expenses.id, claimsWith(tx, hashes))));

/** Both are looked up by company and word, which their keys begin with. */
const claimsWith = (tx: Tx, hashes: readonly Buffer[]) =>
  unionAll(
    tx.db
      .select({ id: receipts.expenseId })
      .from(receiptWords)
      .innerJoin(receipts, and(eq(receipts.companyId, receiptWords.companyId), eq(receipts.id, receiptWords.receiptId)))
      .where(and(eq(receiptWords.companyId, tx.company), inArray(receiptWords.word, [...hashes]))),
    tx.db
      .select({ id: vendorWords.expenseId })
      .from(vendorWords)
      .where(and(eq(vendorWords.companyId, tx.company), inArray(vendorWords.word, [...hashes]))),
  );
