import { pgTable, text } from 'drizzle-orm/pg-core';
import type { Language } from '../../../kernel/language.ts';
import { classify, impersonal, readablePersonal } from '../../../platform/classification.ts';
import { bytesColumn, idColumn, instantColumn } from '../../../platform/columns.ts';
import type { NoticeKind } from '../changes/change.ts';

type MailState = 'waiting' | 'sending' | 'sent' | 'refused' | 'uncertain';

/** Somebody who asked to be told of changes, once they have confirmed it. The row goes when they want no more. */
export const noticeSubscribers = pgTable('notice_subscribers', {
  id: idColumn('id').primaryKey(),
  /** Sealed with a key of the deployment. */
  address: bytesColumn('address').notNull(),
  /** HMAC under a key of the deployment: who asks twice is found, and nobody without the key can try addresses out. */
  addressHash: bytesColumn('address_hash').notNull(),
  language: text('language').$type<Language>().notNull(),
  state: text('state').$type<'asked' | 'confirmed'>().notNull(),
  askedAt: instantColumn('asked_at').notNull(),
  confirmedAt: instantColumn('confirmed_at'),
  /** Of the mail that asks whether it was them. */
  mail: text('mail').$type<MailState>().notNull(),
});
export type SubscriberRecord = typeof noticeSubscribers.$inferSelect;

/** What a subscriber was told, once each. */
export const subscriberNotices = pgTable('subscriber_notices', {
  id: idColumn('id').primaryKey(),
  subscriberId: idColumn('subscriber_id').notNull(),
  changeId: idColumn('change_id').notNull(),
  kind: text('kind').$type<NoticeKind>().notNull(),
  state: text('state').$type<MailState>().notNull(),
  createdAt: instantColumn('created_at').notNull(),
  changedAt: instantColumn('changed_at').notNull(),
});

const tell = {
  kind: 'platform',
  purpose: 'Tell whoever asked for it of changes of sub-processors',
  legalBasis: 'GDPR Art. 6(1)(a): they asked and confirmed it',
} as const;

export const noticeSubscribersClass = classify(noticeSubscribers, {
  ...tell,
  subject: 'subscriber',
  retention: {
    period: 'P0D',
    from: 'confirmed_at',
    action: 'delete',
    basis: 'they end it in every mail',
    by: 'unsubscribe',
    other: {
      name: 'asked',
      column: 'state',
      values: ['asked'],
      retention: { period: 'P7D', from: 'asked_at', action: 'delete', basis: 'nobody confirmed that it was them' },
    },
  },
  columns: {
    id: impersonal('identifier'),
    address: readablePersonal(
      'user.contact.email',
      'there is no company or person whose key could seal it: a key of the deployment does',
      { exported: false, recipients: ['mail'] },
    ),
    addressHash: impersonal('hash'),
    language: readablePersonal('user.account.settings', 'mails are written in it', { exported: false }),
    state: impersonal('state'),
    askedAt: readablePersonal('user.behavior', 'who does not confirm is forgotten by it', { exported: false }),
    confirmedAt: readablePersonal('user.behavior', 'shows that they agreed', { exported: false }),
    mail: impersonal('state'),
  },
});

export const subscriberNoticesClass = classify(subscriberNotices, {
  ...tell,
  subject: 'none',
  retention: { period: 'P3Y', from: 'created_at', action: 'delete', basis: 'show that the notice was given in time' },
  columns: {
    id: impersonal('identifier'),
    subscriberId: impersonal('identifier'),
    changeId: impersonal('identifier'),
    kind: impersonal('state'),
    state: impersonal('state'),
    createdAt: impersonal('time'),
    changedAt: impersonal('time'),
  },
});
