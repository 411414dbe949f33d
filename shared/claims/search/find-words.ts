import { and, eq, inArray, sql, type SQL } from 'drizzle-orm';
import { unionAll } from 'drizzle-orm/pg-core';
import type { Id } from '../../kernel/ids.ts';
import { Problem } from '../../kernel/problem.ts';
import type { Seals } from '../../platform/encryption/seal.ts';
import { areFew, few } from '../../platform/listing/few.ts';
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
export async function hasWords(tx: Tx, searched: Searched): Promise<SQL | undefined> {
  const each: SQL[] = [];
  for (const hashes of searched) {
    // A word on many claims is asked of each claim of a list, and one on few gives the claims to look at.
    const rare = await areFew(
      tx,
      claimsWith(tx, hashes)
        .limit(few + 1)
        .getSQL(),
    );
    each.push(rare ? inArray(expenses.id, claimsWith(tx, hashes)) : isOnClaim(tx, hashes));
  }
  return and(...each);
}

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

/** That the row's claim has a word, looked up by the claim: a select of one row, since what exists may be looked up for all at once. */
function isOnClaim(tx: Tx, hashes: readonly Buffer[]): SQL {
  const onReceipt = sql`(select 1 from ${receipts} join ${receiptWords} on ${and(
    eq(receiptWords.companyId, tx.company),
    eq(receiptWords.receiptId, receipts.id),
    inArray(receiptWords.word, [...hashes]),
  )} where ${and(eq(receipts.companyId, tx.company), eq(receipts.expenseId, expenses.id))} limit 1)`;
  const inVendor = sql`(select 1 from ${vendorWords} where ${and(
    eq(vendorWords.companyId, tx.company),
    eq(vendorWords.expenseId, expenses.id),
    inArray(vendorWords.word, [...hashes]),
  )} limit 1)`;
  return sql`coalesce(${inVendor}, ${onReceipt}) is not null`;
}
