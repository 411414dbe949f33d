import { integer, pgTable, text } from 'drizzle-orm/pg-core';
import { classify, impersonal, readablePersonal } from '../../platform/classification.ts';
import { bytesColumn, dayColumn, idColumn, instantColumn } from '../../platform/columns.ts';
import type { AgreementKind, signatories, theirSignatories } from './agreement.ts';

/** A sub-processor of the catalogue, and when somebody goes through it next. */
export const vendors = pgTable('vendors', {
  id: idColumn('id').primaryKey(),
  /** Its key in the catalogue. */
  recipient: text('recipient').notNull(),
  addedAt: instantColumn('added_at').notNull(),
  reviewOn: dayColumn('review_on'),
  reviewerId: idColumn('reviewer_id'),
  /** When it was gone through last. */
  reviewedOn: dayColumn('reviewed_on'),
});

/** An agreement with a vendor. What was signed never changes; a renewal is a row of its own. */
export const vendorAgreements = pgTable('vendor_agreements', {
  id: idColumn('id').primaryKey(),
  vendorId: idColumn('vendor_id').notNull(),
  kind: text('kind').$type<AgreementKind>().notNull(),
  replacesId: idColumn('replaces_id'),
  recordedAt: instantColumn('recorded_at').notNull(),
  recordedBy: idColumn('recorded_by').notNull(),
  /** The part of the file's name that is its own: another file of the same agreement has another. */
  fileId: idColumn('file_id'),
  fileSha256: bytesColumn('file_sha256'),
  /** Bytes. */
  fileSize: integer('file_size'),
  /** The file's own key, sealed with a key of the deployment. */
  fileKey: bytesColumn('file_key'),
  signedOn: dayColumn('signed_on'),
  expiresOn: dayColumn('expires_on'),
  signedByUs: text('signed_by_us').$type<(typeof signatories)[number]>(),
  signedByThem: text('signed_by_them').$type<(typeof theirSignatories)[number]>(),
});
export type AgreementRecord = typeof vendorAgreements.$inferSelect;

/** What a member of staff was told of an agreement or a review that is due, once for each step. */
export const vendorReminders = pgTable('vendor_reminders', {
  id: idColumn('id').primaryKey(),
  /** The agreement or the vendor. */
  aboutId: idColumn('about_id').notNull(),
  what: text('what').$type<'agreement' | 'review'>().notNull(),
  dueOn: dayColumn('due_on').notNull(),
  days: integer('days').notNull(),
  staffId: idColumn('staff_id').notNull(),
  state: text('state').$type<'waiting' | 'sending' | 'sent' | 'refused' | 'uncertain'>().notNull(),
  createdAt: instantColumn('created_at').notNull(),
});

const keepTrack = {
  kind: 'platform',
  purpose: 'Know who processes data for CLVR, on what agreement, and when it was looked at',
  subject: 'staff',
  legalBasis: 'GDPR Art. 6(1)(c): Art. 28 and 5(2)',
} as const;

const who = readablePersonal('user.unique_id', 'an id that leads to a person only through the staff row', {
  exported: false,
  erasure: 'keep',
});

export const vendorsClass = classify(vendors, {
  ...keepTrack,
  retention: { period: 'P10Y', from: 'added_at', action: 'keep', basis: 'as long as the platform has the vendor' },
  columns: {
    id: impersonal('identifier'),
    recipient: impersonal('fixed text'),
    addedAt: impersonal('time'),
    reviewOn: impersonal('time'),
    reviewerId: who,
    reviewedOn: impersonal('time'),
  },
});

export const vendorAgreementsClass = classify(vendorAgreements, {
  ...keepTrack,
  retention: { period: 'P10Y', from: 'recorded_at', action: 'keep', basis: 'proof of the agreement (Art. 28(9))' },
  columns: {
    id: impersonal('identifier'),
    vendorId: impersonal('identifier'),
    kind: impersonal('state'),
    replacesId: impersonal('identifier'),
    recordedAt: impersonal('time'),
    recordedBy: who,
    fileId: impersonal('identifier'),
    fileSha256: impersonal('hash'),
    fileSize: impersonal('state'),
    fileKey: impersonal('key material'),
    signedOn: impersonal('time'),
    expiresOn: impersonal('time'),
    signedByUs: impersonal('state'),
    signedByThem: impersonal('state'),
  },
});

export const vendorRemindersClass = classify(vendorReminders, {
  ...keepTrack,
  retention: { period: 'P1Y', from: 'created_at', action: 'delete', basis: 'of no use once what was due is done' },
  columns: {
    id: impersonal('identifier'),
    aboutId: impersonal('identifier'),
    what: impersonal('state'),
    dueOn: impersonal('time'),
    days: impersonal('state'),
    staffId: who,
    state: impersonal('state'),
    createdAt: impersonal('time'),
  },
});
