import { integer, jsonb, pgTable, primaryKey, text } from 'drizzle-orm/pg-core';
import { classify, impersonal } from '../classification.ts';
import { companyId, idColumn, instantColumn } from '../columns.ts';
import type { MessageBody, QueueName } from './message.ts';

/** Messages that a transaction decided to send. A row is there until it was published, and a while after. */
export const outbox = pgTable(
  'outbox',
  {
    companyId: companyId(),
    id: idColumn('id').notNull(),
    queue: text('queue').$type<QueueName>().notNull(),
    body: jsonb('body').$type<MessageBody>().notNull(),
    createdAt: instantColumn('created_at').notNull(),
    attempt: integer('attempt').notNull().default(0),
    nextAttemptAt: instantColumn('next_attempt_at').notNull(),
    sentAt: instantColumn('sent_at'),
    /** When the broker is to hand it out; empty for at once. It is published at once either way. */
    dueAt: instantColumn('due_at'),
  },
  (table) => [primaryKey({ columns: [table.companyId, table.id] })],
);

/** What consumers have done: the row is written in the transaction of the effect, so a second delivery finds it and changes nothing. */
export const inbox = pgTable(
  'inbox',
  {
    companyId: companyId(),
    consumer: text('consumer').notNull(),
    messageId: idColumn('message_id').notNull(),
    doneAt: instantColumn('done_at').notNull(),
  },
  (table) => [primaryKey({ columns: [table.companyId, table.consumer, table.messageId] })],
);

const deliverOnce = {
  kind: 'crossing',
  purpose: 'Deliver each message once in effect',
  subject: 'none',
  legalBasis: 'no personal data',
} as const;

export const outboxClass = classify(outbox, {
  ...deliverOnce,
  retention: { period: 'P14D', from: 'sent_at', action: 'delete', basis: 'longer than any redelivery' },
  columns: {
    companyId: impersonal('identifier'),
    id: impersonal('identifier'),
    queue: impersonal('state'),
    body: impersonal('identifier'),
    createdAt: impersonal('time'),
    attempt: impersonal('state'),
    nextAttemptAt: impersonal('time'),
    sentAt: impersonal('time'),
    dueAt: impersonal('time'),
  },
});

export const inboxClass = classify(inbox, {
  ...deliverOnce,
  retention: { period: 'P30D', from: 'done_at', action: 'delete', basis: 'longer than any redelivery' },
  columns: {
    companyId: impersonal('identifier'),
    consumer: impersonal('state'),
    messageId: impersonal('identifier'),
    doneAt: impersonal('time'),
  },
});
