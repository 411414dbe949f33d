import { pgTable, primaryKey } from 'drizzle-orm/pg-core';
import { classify, impersonal, type TableClass } from '../../platform/classification.ts';
import { companyId, idColumn } from '../../platform/columns.ts';
import { blindIndexColumn } from '../../platform/encryption/blind-index-column.ts';

/** What the keyed hashes of words are for, of both tables: a search asks once. */
export const wordPurpose = 'receipt_words';

/** The words that were recognised on a receipt, each as a keyed hash: it is found by them, and they cannot be read. */
export const receiptWords = pgTable(
  'receipt_words',
  {
    companyId: companyId(),
    receiptId: idColumn('receipt_id').notNull(),
    word: blindIndexColumn('word', wordPurpose, null).notNull(),
  },
  (table) => [primaryKey({ columns: [table.companyId, table.word, table.receiptId] })],
);

/** The words of a vendor that a person typed, in the same way. */
export const vendorWords = pgTable(
  'vendor_words',
  {
    companyId: companyId(),
    expenseId: idColumn('expense_id').notNull(),
    word: blindIndexColumn('word', wordPurpose, null).notNull(),
  },
  (table) => [primaryKey({ columns: [table.companyId, table.word, table.expenseId] })],
);

const about = {
  kind: 'tenant',
  purpose: 'Find a claim by what stands on its receipts, without reading them',
  subject: 'employee',
  legalBasis: 'GDPR Art. 6(1)(b) and (f); Art. 9(2)(b) where a receipt reveals health',
} as const satisfies Omit<TableClass, 'table' | 'columns' | 'retention'>;

const withWhatTheyFind = {
  period: 'P7Y',
  action: 'delete',
  basis: 'of no use longer than the claim that they find',
} as const;

export const receiptWordsClass = classify(receiptWords, {
  ...about,
  retention: { ...withWhatTheyFind, from: { goesWith: ['receipts'] } },
  columns: { companyId: impersonal('identifier'), receiptId: impersonal('identifier'), word: impersonal('hash') },
});

export const vendorWordsClass = classify(vendorWords, {
  ...about,
  retention: { ...withWhatTheyFind, from: { goesWith: ['expenses'] } },
  columns: { companyId: impersonal('identifier'), expenseId: impersonal('identifier'), word: impersonal('hash') },
});
