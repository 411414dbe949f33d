import { integer, pgTable, text } from 'drizzle-orm/pg-core';
import type { Language } from '../../kernel/language.ts';
import { classify, impersonal, readablePersonal } from '../../platform/classification.ts';
import { bytesColumn, idColumn, instantColumn } from '../../platform/columns.ts';

/** `waiting` to be written down in Close, `sent`, or `dead`: given up, and shown. */
export type ContactState = 'waiting' | 'sent' | 'dead';

/**
 * People who ask for a demo. A row belongs to no company, so it stands in no company's outbox: it is its own message, with the time of its next attempt
 * (docs/decisions/a-request-for-a-demo-is-its-own-message.md).
 */
export const contactRequests = pgTable('contact_requests', {
  id: idColumn('id').primaryKey(),
  askedAt: instantColumn('asked_at').notNull(),
  language: text('language').$type<Language>().notNull(),
  /** What they typed, sealed under a key of the deployment and bound to the row. */
  content: bytesColumn('content').notNull(),
  /** Keyed hash of the e-mail address, by which somebody is found who asks to be erased. */
  addressKey: bytesColumn('address_key').notNull(),
  /** The version of the text that they agreed to; when is `asked_at`. */
  consent: text('consent').notNull(),
  state: text('state').$type<ContactState>().notNull(),
  attempt: integer('attempt').notNull().default(0),
  nextAttemptAt: instantColumn('next_attempt_at').notNull(),
  /** Why the last attempt failed, as a code. */
  trouble: text('trouble'),
  /** What Close calls the company. */
  lead: text('lead'),
  sentAt: instantColumn('sent_at'),
});

export const contactRequestsClass = classify(contactRequests, {
  kind: 'platform',
  purpose: 'Answer people who ask for a demo',
  subject: 'contact',
  legalBasis: 'GDPR Art. 6(1)(a): consent, by a text of a known version',
  retention: {
    period: 'P1Y',
    from: 'asked_at',
    action: 'delete',
    basis: 'as the consent text says; of who has become a customer, Close keeps the contact',
    by: 'forget-contacts',
  },
  columns: {
    id: impersonal('identifier'),
    askedAt: impersonal('time'),
    language: impersonal('state'),
    content: readablePersonal(
      'user.contact.email',
      'there is no company or person here whose key could seal it: a key of the deployment does',
      { exported: false, recipients: ['Close'] },
    ),
    addressKey: impersonal('hash'),
    consent: impersonal('machine version'),
    state: impersonal('state'),
    attempt: impersonal('state'),
    nextAttemptAt: impersonal('time'),
    trouble: impersonal('state'),
    lead: impersonal('identifier'),
    sentAt: impersonal('time'),
  },
});
