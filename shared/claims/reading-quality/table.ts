import { integer, pgTable, primaryKey, text } from 'drizzle-orm/pg-core';
import { classify, impersonal } from '../../platform/classification.ts';
import { companyId, dayColumn } from '../../platform/columns.ts';
import { blindIndexColumn } from '../../platform/encryption/blind-index-column.ts';
import type { ScannableField } from '../expenses/contract.ts';
import type { Reading } from '../receipts/reading.ts';

/**
 * How often what a scanner read was kept, corrected or missing, by seller, month and field. Counters and nothing else: no
 * person, claim, receipt, typed value or time of day stands here, and nothing leads to one.
 */
export const readingQuality = pgTable(
  'reading_quality',
  {
    companyId: companyId(),
    /** Blind index of the folded vendor, under a key of its own: it is not the one that claims have, so the two cannot be joined. */
    seller: blindIndexColumn('seller', 'reading_quality.seller', null).notNull(),
    /** The first day of the month, in Sweden, of the submission. */
    month: dayColumn('month').notNull(),
    scanner: text('scanner').$type<Reading['scanner']>().notNull(),
    version: text('version').notNull(),
    field: text('field').$type<ScannableField>().notNull(),
    /** Read, and submitted as it was read. */
    kept: integer('kept').notNull(),
    /** Read, and submitted otherwise. */
    corrected: integer('corrected').notNull(),
    /** Not read, and typed by hand. */
    missed: integer('missed').notNull(),
  },
  (table) => [
    primaryKey({
      columns: [table.companyId, table.seller, table.month, table.scanner, table.version, table.field],
    }),
  ],
);

export const readingQualityClass = classify(readingQuality, {
  kind: 'tenant',
  purpose: 'Know how well receipts are read, so that the reading can be mended',
  subject: 'none',
  legalBasis: 'GDPR Art. 6(1)(f), as far as a counter says anything of a person',
  retention: {
    period: 'P24M',
    from: 'month',
    action: 'delete',
    basis: 'older readings tell nothing of the reader of today',
  },
  columns: {
    companyId: impersonal('identifier'),
    seller: impersonal('hash'),
    month: impersonal('time'),
    scanner: impersonal('machine version'),
    version: impersonal('machine version'),
    field: impersonal('state'),
    kept: impersonal('amount'),
    corrected: impersonal('amount'),
    missed: impersonal('amount'),
  },
});
