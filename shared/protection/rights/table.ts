import { bigint, integer, pgTable, primaryKey, text } from 'drizzle-orm/pg-core';
import { classify, impersonal, readablePersonal, sealedPersonal } from '../../platform/classification.ts';
import { bytesColumn, companyId, dayColumn, idColumn, instantColumn } from '../../platform/columns.ts';
import { sealedColumn } from '../../platform/encryption/sealed.ts';
import type { Ground } from './ground.ts';
import type { IdentityWay } from './identity-way.ts';
import type { Reminder } from './reminder.ts';
import type { RequestKind } from './request-kind.ts';
import type { Outcome, RequestState } from './request-state.ts';

/** What somebody asked of their employer by the GDPR, and what became of it. */
export const rightsRequests = pgTable(
  'rights_requests',
  {
    companyId: companyId(),
    id: idColumn('id').notNull(),
    employeeId: idColumn('employee_id').notNull(),
    kind: text('kind').$type<RequestKind>().notNull(),
    state: text('state').$type<RequestState>().notNull(),
    version: integer('version').notNull(),
    /** The day it came, in Sweden: from then on the clock counts. */
    receivedOn: dayColumn('received_on').notNull(),
    dueOn: dayColumn('due_on').notNull(),
    enteredAt: instantColumn('entered_at').notNull(),
    /** Who of HR wrote it down; null where the person asked in the app. */
    enteredBy: idColumn('entered_by'),
    /** What they wrote; null once they are erased. */
    words: sealedColumn<string>('rights_requests', 'words'),
    /** Where the answer is sent that cannot be given in the app. */
    sendTo: sealedColumn<string>('rights_requests', 'send_to'),
    identityWay: text('identity_way').$type<IdentityWay>(),
    identityBy: idColumn('identity_by'),
    identityAt: instantColumn('identity_at'),
    extendedOn: dayColumn('extended_on'),
    extendedBy: idColumn('extended_by'),
    extensionReason: sealedColumn<string>('rights_requests', 'extension_reason'),
    outcome: text('outcome').$type<Outcome>(),
    ground: text('ground').$type<Ground>(),
    answer: sealedColumn<string>('rights_requests', 'answer'),
    /** Null where nobody had to decide. */
    decidedBy: idColumn('decided_by'),
    decidedAt: instantColumn('decided_at'),
    /** What was done, in HR's words: what was corrected. */
    done: sealedColumn<string>('rights_requests', 'done'),
    carriedOutAt: instantColumn('carried_out_at'),
    /** The erasure that it led to, and since when a legal hold keeps it from being carried out. */
    erasureId: idColumn('erasure_id'),
    heldAt: instantColumn('held_at'),
    /** Who closed it or took it back; null where the machine closed it. */
    closedBy: idColumn('closed_by'),
    closedAt: instantColumn('closed_at'),
    reminded: text('reminded').array().$type<Reminder[]>().notNull(),
  },
  (table) => [primaryKey({ columns: [table.companyId, table.id] })],
);

export type RequestRecord = typeof rightsRequests.$inferSelect;

/** The file with everything about somebody, in sealed parts, and the link to it: its secret is kept as a hash. */
export const rightsExports = pgTable(
  'rights_exports',
  {
    companyId: companyId(),
    /** The request that it answers. */
    id: idColumn('id').notNull(),
    employeeId: idColumn('employee_id').notNull(),
    state: text('state').$type<'making' | 'ready' | 'removed'>().notNull(),
    /** Names the parts where they are kept. */
    filesId: idColumn('files_id'),
    fileKey: sealedColumn<string>('rights_exports', 'file_key'),
    parts: integer('parts').notNull(),
    size: bigint('size', { mode: 'number' }).notNull(),
    secretHash: bytesColumn('secret_hash'),
    mail: text('mail').$type<'none' | 'waiting' | 'sending' | 'sent' | 'refused' | 'uncertain'>().notNull(),
    createdAt: instantColumn('created_at').notNull(),
    madeAt: instantColumn('made_at'),
    expiresAt: instantColumn('expires_at'),
    takenAt: instantColumn('taken_at'),
    removedAt: instantColumn('removed_at'),
  },
  (table) => [primaryKey({ columns: [table.companyId, table.id] })],
);

export type ExportRecord = typeof rightsExports.$inferSelect;

const answering = {
  kind: 'tenant',
  purpose: 'Answer people who ask what is done with their data, and show that it was answered',
  subject: 'employee',
  person: 'employeeId',
  legalBasis: 'GDPR Art. 6(1)(c): Art. 12 and 15–21',
} as const;

export const rightsRequestsClass = classify(rightsRequests, {
  ...answering,
  retention: {
    period: 'P2Y',
    from: 'closed_at',
    action: 'delete',
    basis: 'an answer can be complained about, and is shown to the authority that asks',
    // Nobody answered it, so there is no answer to complain about.
    other: {
      name: 'withdrawn',
      column: 'state',
      values: ['withdrawn'],
      retention: {
        period: 'P1Y',
        from: 'closed_at',
        action: 'delete',
        basis: 'that the person took it back, and nobody left it lying, can be shown',
      },
    },
  },
  columns: {
    companyId: impersonal('identifier'),
    id: impersonal('identifier'),
    employeeId: impersonal('identifier'),
    kind: impersonal('state'),
    state: impersonal('state'),
    version: impersonal('state'),
    receivedOn: impersonal('time'),
    dueOn: impersonal('time'),
    enteredAt: impersonal('time'),
    enteredBy: impersonal('identifier'),
    words: sealedPersonal('user.content', { special: true, erasure: 'null' }),
    sendTo: sealedPersonal('user.contact.email', { recipients: ['mail'], erasure: 'null' }),
    identityWay: impersonal('state'),
    identityBy: impersonal('identifier'),
    identityAt: impersonal('time'),
    extendedOn: impersonal('time'),
    extendedBy: impersonal('identifier'),
    extensionReason: sealedPersonal('user.content', { special: true, erasure: 'null' }),
    outcome: impersonal('state'),
    ground: impersonal('state'),
    answer: sealedPersonal('user.content', { special: true, erasure: 'null' }),
    decidedBy: impersonal('identifier'),
    decidedAt: impersonal('time'),
    done: sealedPersonal('user.content', { special: true, erasure: 'null' }),
    carriedOutAt: impersonal('time'),
    erasureId: impersonal('identifier'),
    heldAt: impersonal('time'),
    closedBy: impersonal('identifier'),
    closedAt: impersonal('time'),
    reminded: impersonal('state'),
  },
});

export const rightsExportsClass = classify(rightsExports, {
  ...answering,
  purpose: 'Give people a copy of their data for a week',
  retention: {
    period: 'P30D',
    from: 'created_at',
    action: 'delete',
    basis: 'a link is good for seven days, and whoever asked is shown that it was taken',
  },
  columns: {
    companyId: impersonal('identifier'),
    id: impersonal('identifier'),
    employeeId: impersonal('identifier'),
    state: impersonal('state'),
    filesId: impersonal('identifier'),
    fileKey: sealedPersonal('user.content', { special: true, exported: false, erasure: 'null' }),
    parts: impersonal('state'),
    size: impersonal('state'),
    secretHash: impersonal('hash'),
    mail: impersonal('state'),
    createdAt: impersonal('time'),
    madeAt: impersonal('time'),
    expiresAt: impersonal('time'),
    takenAt: readablePersonal('user.behavior', 'who asked is shown that it was taken', { erasure: 'null' }),
    removedAt: impersonal('time'),
  },
});
