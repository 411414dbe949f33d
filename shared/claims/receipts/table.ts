import { integer, pgTable, primaryKey, text } from 'drizzle-orm/pg-core';
import { classify, impersonal, readablePersonal, sealedPersonal } from '../../platform/classification.ts';
import { bytesColumn, companyId, idColumn, instantColumn } from '../../platform/columns.ts';
import { sealedColumn } from '../../platform/encryption/sealed.ts';
import type { DocumentKind } from '../benefits/category-rules.ts';
import type { AcceptedType } from './ports.ts';
import type { Reading } from './reading.ts';

export const receipts = pgTable(
  'receipts',
  {
    companyId: companyId(),
    id: idColumn('id').notNull(),
    expenseId: idColumn('expense_id').notNull(),
    employeeId: idColumn('employee_id').notNull(),
    state: text('state').$type<'quarantined' | 'uploaded' | 'read' | 'failed'>().notNull(),
    type: text('type').$type<AcceptedType>().notNull(),
    /** What it is where it is no receipt: no machine reads it. */
    document: text('document').$type<DocumentKind>(),
    pages: integer('pages').notNull(),
    size: integer('size').notNull(),
    sha256: bytesColumn('sha256').notNull(),
    perceptualHash: bytesColumn('perceptual_hash').notNull(),
    uploadedAt: instantColumn('uploaded_at').notNull(),
    /** The key of its files (base64), sealed with the person's key. Empty only where the files are from before they were sealed. */
    fileKey: sealedColumn<string>('receipts', 'file_key'),
    /** The same, sealed with the company's key of the bookkeeping year: there as long as the claim stands approved. */
    fileKeyYear: sealedColumn<string>('receipts', 'file_key_year'),
    /** Since when every one of its files is sealed: from then on nothing else is accepted. */
    filesSealedAt: instantColumn('files_sealed_at'),
    /** When the file as it came was found clean; empty where it waits for that, or nobody looks. */
    releasedAt: instantColumn('released_at'),
    /** When it was asked about a second time. */
    askedAgainAt: instantColumn('asked_again_at'),
  },
  (table) => [primaryKey({ columns: [table.companyId, table.id] })],
);

/** What a scanner read. A receipt has at most one reading of each scanner and version. */
export const receiptReadings = pgTable(
  'receipt_readings',
  {
    companyId: companyId(),
    id: idColumn('id').notNull(),
    receiptId: idColumn('receipt_id').notNull(),
    scanner: text('scanner').$type<Reading['scanner']>().notNull(),
    version: text('version').notNull(),
    content: sealedColumn<Reading>('receipt_readings', 'content').notNull(),
    readAt: instantColumn('read_at').notNull(),
  },
  (table) => [primaryKey({ columns: [table.companyId, table.id] })],
);

const bookkeeping = {
  kind: 'tenant',
  purpose: 'Show that a benefit was paid for what it is meant for',
  subject: 'employee',
  legalBasis: 'GDPR Art. 6(1)(b) and (c); Art. 9(2)(b) where a receipt reveals health',
} as const;
const asVoucher = { period: 'P7Y', action: 'delete', basis: 'Bookkeeping Act ch. 7 s. 2: with the claim' } as const;

export const receiptsClass = classify(receipts, {
  ...bookkeeping,
  retention: { ...asVoucher, from: { goesWith: ['expenses'] } },
  person: 'employeeId',
  columns: {
    companyId: impersonal('identifier'),
    id: impersonal('identifier'),
    expenseId: impersonal('identifier'),
    employeeId: impersonal('identifier'),
    state: impersonal('state'),
    type: impersonal('state'),
    document: impersonal('state'),
    pages: impersonal('state'),
    size: impersonal('state'),
    sha256: readablePersonal('user.content', 'the same file again is found by it', { exported: false }),
    perceptualHash: readablePersonal('user.content', 'near-same pictures are found by it', { exported: false }),
    uploadedAt: impersonal('time'),
    fileKey: sealedPersonal('user.content', { special: true, exported: false }),
    fileKeyYear: sealedPersonal('user.content', { special: true, exported: false, erasure: 'keep' }),
    filesSealedAt: impersonal('time'),
    releasedAt: impersonal('time'),
    askedAgainAt: impersonal('time'),
  },
});

export const receiptReadingsClass = classify(receiptReadings, {
  ...bookkeeping,
  retention: { ...asVoucher, from: { goesWith: ['receipts'] } },
  person: { by: 'receiptId', in: 'receipts' },
  columns: {
    companyId: impersonal('identifier'),
    id: impersonal('identifier'),
    receiptId: impersonal('identifier'),
    scanner: impersonal('machine version'),
    version: impersonal('machine version'),
    content: sealedPersonal('user.content', { special: true }),
    readAt: impersonal('time'),
  },
});
