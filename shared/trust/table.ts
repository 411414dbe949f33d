import { pgTable, text } from 'drizzle-orm/pg-core';
import type { Language } from '../kernel/language.ts';
import { classify, impersonal, readablePersonal } from '../platform/classification.ts';
import { bytesColumn, idColumn, instantColumn } from '../platform/columns.ts';
import type { AskedKind } from './requests/kinds.ts';
import type { Status } from './status.ts';

/** Each change of a control's status; `before` is null where it was seen for the first time. */
export const trustChanges = pgTable('trust_changes', {
  id: idColumn('id').primaryKey(),
  control: text('control').notNull(),
  before: text('before').$type<Status>(),
  after: text('after').$type<Status>().notNull(),
  at: instantColumn('at').notNull(),
});

/** What somebody asked through the public form. */
export const trustRequests = pgTable('trust_requests', {
  id: idColumn('id').primaryKey(),
  kind: text('kind').$type<AskedKind>().notNull(),
  language: text('language').$type<Language>().notNull(),
  /** Who asks and what, sealed under a key of the deployment and bound to the row. */
  content: bytesColumn('content').notNull(),
  receivedAt: instantColumn('received_at').notNull(),
  mailingSince: instantColumn('mailing_since'),
  mailedAt: instantColumn('mailed_at'),
});

export const trustChangesClass = classify(trustChanges, {
  kind: 'platform',
  purpose: 'Show how controls have stood, and when that changed',
  subject: 'none',
  legalBasis: 'no personal data',
  retention: { period: 'P7Y', from: 'at', action: 'keep', basis: 'a history that could be cut would prove nothing' },
  columns: {
    id: impersonal('identifier'),
    control: impersonal('state'),
    before: impersonal('state'),
    after: impersonal('state'),
    at: impersonal('time'),
  },
});

export const trustRequestsClass = classify(trustRequests, {
  kind: 'platform',
  purpose: 'Answer who writes to the platform about their data, its security or its incident plan',
  subject: 'staff',
  legalBasis: 'GDPR Art. 6(1)(c) and (f), Art. 12: to answer who asks',
  retention: { period: 'P1Y', from: 'received_at', action: 'delete', basis: 'a question can be followed up' },
  columns: {
    id: impersonal('identifier'),
    kind: impersonal('state'),
    language: impersonal('state'),
    content: readablePersonal(
      'user.contact.email',
      'who writes is of no company whose key could seal it: a key of the deployment does',
      { exported: false, recipients: ['mail'] },
    ),
    receivedAt: impersonal('time'),
    mailingSince: impersonal('time'),
    mailedAt: impersonal('time'),
  },
});
