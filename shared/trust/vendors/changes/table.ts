import { boolean, pgTable, primaryKey, text } from 'drizzle-orm/pg-core';
import { classify, impersonal, readablePersonal, sealedPersonal } from '../../../platform/classification.ts';
import { companyId, dayColumn, idColumn, instantColumn } from '../../../platform/columns.ts';
import { sealedColumn } from '../../../platform/encryption/sealed.ts';
import type { ChangeKind, ChangeState, CompanyNoticeKind } from './change.ts';

/** What is to change among the sub-processors, or did. It is public from when it stands here. */
export const subProcessorChanges = pgTable('sub_processor_changes', {
  id: idColumn('id').primaryKey(),
  /** Null for somebody new. */
  vendorId: idColumn('vendor_id'),
  kind: text('kind').$type<ChangeKind>().notNull(),
  /** Of the sub-processor, as it is called once the change has taken effect. */
  name: text('name').notNull(),
  saysSv: text('says_sv').notNull(),
  saysEn: text('says_en').notNull(),
  /** fideslang keys of what it receives then. */
  categories: text('categories').array().$type<string[]>().notNull(),
  regionSv: text('region_sv'),
  regionEn: text('region_en'),
  inEea: boolean('in_eea').notNull(),
  transferBasisSv: text('transfer_basis_sv'),
  transferBasisEn: text('transfer_basis_en'),
  announcedAt: instantColumn('announced_at').notNull(),
  announcedOn: dayColumn('announced_on').notNull(),
  effectiveOn: dayColumn('effective_on').notNull(),
  /** Why it comes sooner than promised; null where it does not. */
  urgentSv: text('urgent_sv'),
  urgentEn: text('urgent_en'),
  state: text('state').$type<ChangeState>().notNull(),
  settledAt: instantColumn('settled_at'),
  proposedBy: idColumn('proposed_by').notNull(),
});
export type ChangeRecord = typeof subProcessorChanges.$inferSelect;

/** What a company says against a change, and what staff answer: both sealed with the company's own key. */
export const subProcessorObjections = pgTable(
  'sub_processor_objections',
  {
    companyId: companyId(),
    id: idColumn('id').notNull(),
    changeId: idColumn('change_id').notNull(),
    employeeId: idColumn('employee_id').notNull(),
    words: sealedColumn<string>('sub_processor_objections', 'words').notNull(),
    at: instantColumn('at').notNull(),
    answer: sealedColumn<string>('sub_processor_objections', 'answer'),
    answeredAt: instantColumn('answered_at'),
    answeredBy: idColumn('answered_by'),
  },
  (table) => [primaryKey({ columns: [table.companyId, table.id] })],
);
export type ObjectionRecord = typeof subProcessorObjections.$inferSelect;

/** A notice of a change, or of an answer to an objection, for one of a company's HR, and the fate of its mail: `sending` is written before the first byte leaves. */
export const subProcessorNotices = pgTable(
  'sub_processor_notices',
  {
    companyId: companyId(),
    id: idColumn('id').notNull(),
    changeId: idColumn('change_id').notNull(),
    kind: text('kind').$type<CompanyNoticeKind>().notNull(),
    /** The objection that was answered; null where something of the change is told. */
    objectionId: idColumn('objection_id'),
    employeeId: idColumn('employee_id').notNull(),
    /** `withheld`: whoever it is for was no longer of HR when it was to leave. */
    state: text('state').$type<'waiting' | 'sending' | 'sent' | 'refused' | 'uncertain' | 'withheld'>().notNull(),
    createdAt: instantColumn('created_at').notNull(),
    changedAt: instantColumn('changed_at').notNull(),
  },
  (table) => [primaryKey({ columns: [table.companyId, table.id] })],
);

const consent = {
  purpose: 'Tell companies of changes of sub-processors in time, and hear what they have against them',
  legalBasis: 'GDPR Art. 6(1)(c): Art. 28(2)',
} as const;
const ofEmployee = { exported: false, erasure: 'keep' } as const;

export const subProcessorChangesClass = classify(subProcessorChanges, {
  ...consent,
  kind: 'platform',
  subject: 'staff',
  retention: { period: 'P10Y', from: 'announced_at', action: 'keep', basis: 'what was announced, and when, is public' },
  columns: {
    id: impersonal('identifier'),
    vendorId: impersonal('identifier'),
    kind: impersonal('state'),
    name: impersonal('company text'),
    saysSv: impersonal('company text'),
    saysEn: impersonal('company text'),
    categories: impersonal('fixed text'),
    regionSv: impersonal('company text'),
    regionEn: impersonal('company text'),
    inEea: impersonal('state'),
    transferBasisSv: impersonal('company text'),
    transferBasisEn: impersonal('company text'),
    announcedAt: impersonal('time'),
    announcedOn: impersonal('time'),
    effectiveOn: impersonal('time'),
    urgentSv: impersonal('company text'),
    urgentEn: impersonal('company text'),
    state: impersonal('state'),
    settledAt: impersonal('time'),
    proposedBy: readablePersonal(
      'user.unique_id',
      'an id that leads to a person only through the staff row',
      ofEmployee,
    ),
  },
});

export const subProcessorObjectionsClass = classify(subProcessorObjections, {
  ...consent,
  kind: 'crossing',
  subject: 'employee',
  person: 'employeeId',
  retention: { period: 'P3Y', from: 'at', action: 'delete', basis: 'a dispute about a change can be raised by then' },
  columns: {
    companyId: impersonal('identifier'),
    id: impersonal('identifier'),
    changeId: impersonal('identifier'),
    employeeId: impersonal('identifier'),
    // What the company says: an erasure of whoever wrote it does not unsay it.
    words: sealedPersonal('user.content', { exported: false, erasure: 'keep' }),
    at: impersonal('time'),
    answer: sealedPersonal('user.content', { exported: false, erasure: 'keep' }),
    answeredAt: impersonal('time'),
    answeredBy: impersonal('identifier'),
  },
});

export const subProcessorNoticesClass = classify(subProcessorNotices, {
  ...consent,
  kind: 'crossing',
  subject: 'employee',
  retention: { period: 'P3Y', from: 'created_at', action: 'delete', basis: 'show that the notice was given in time' },
  columns: {
    companyId: impersonal('identifier'),
    id: impersonal('identifier'),
    changeId: impersonal('identifier'),
    kind: impersonal('state'),
    objectionId: impersonal('identifier'),
    employeeId: impersonal('identifier'),
    state: impersonal('state'),
    createdAt: impersonal('time'),
    changedAt: impersonal('time'),
  },
});
