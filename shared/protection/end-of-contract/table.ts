import { jsonb, pgTable, text } from 'drizzle-orm/pg-core';
import { classify, impersonal, readablePersonal } from '../../platform/classification.ts';
import { companyId, dayColumn, idColumn, instantColumn } from '../../platform/columns.ts';

/** The end of a company's contract. The row outlives the company, as the proof of its deletion. */
export const contractEnds = pgTable('contract_ends', {
  companyId: companyId().primaryKey(),
  state: text('state').$type<'asked' | 'confirmed' | 'closed' | 'deleting' | 'ended'>().notNull(),
  noticeOn: dayColumn('notice_on').notNull(),
  /** The last day of the contract, and of writing. */
  endsOn: dayColumn('ends_on').notNull(),
  deleteFrom: dayColumn('delete_from').notNull(),
  askedBy: idColumn('asked_by').notNull(),
  askedAt: instantColumn('asked_at').notNull(),
  confirmedBy: idColumn('confirmed_by'),
  confirmedAt: instantColumn('confirmed_at'),
  /** When it became read-only. */
  closedAt: instantColumn('closed_at'),
  /** When the first row was read of what was handed over last. */
  exportedAt: instantColumn('exported_at'),
  exportDigest: text('export_digest'),
  /** How much was deleted, by table and store. */
  figures: jsonb('figures').$type<Readonly<Record<string, number>>>().notNull(),
  endedAt: instantColumn('ended_at'),
  certificateDigest: text('certificate_digest'),
});

const who = readablePersonal('user.unique_id', 'an id that leads to nobody once the company is gone', {
  exported: false,
  erasure: 'keep',
});

export const contractEndsClass = classify(contractEnds, {
  kind: 'platform',
  purpose: 'End a contract as the company asked, and prove that its data was handed over and deleted',
  subject: 'staff',
  legalBasis: 'GDPR Art. 28(3)(g) and 5(2)',
  retention: { period: 'P7Y', from: 'asked_at', action: 'keep', basis: 'proof that the data was deleted' },
  columns: {
    companyId: impersonal('identifier'),
    state: impersonal('state'),
    noticeOn: impersonal('time'),
    endsOn: impersonal('time'),
    deleteFrom: impersonal('time'),
    askedBy: who,
    askedAt: impersonal('time'),
    confirmedBy: who,
    confirmedAt: impersonal('time'),
    closedAt: impersonal('time'),
    exportedAt: impersonal('time'),
    exportDigest: impersonal('hash'),
    figures: impersonal('amount'),
    endedAt: impersonal('time'),
    certificateDigest: impersonal('hash'),
  },
});
