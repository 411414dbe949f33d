import { boolean, integer, jsonb, pgTable, primaryKey, text } from 'drizzle-orm/pg-core';
import type { Id } from '../../kernel/ids.ts';
import { classify, impersonal, sealedPersonal } from '../../platform/classification.ts';
import { companyId, idColumn, instantColumn } from '../../platform/columns.ts';
import { sealedColumn } from '../../platform/encryption/sealed.ts';
import type { Announced, EventType } from './event.ts';
import type { HeaderLines, SendFault } from './ports.ts';

/** Where a company's other systems want to be told. One that was removed stays for what was sent to it, without its secret’s use. */
export const webhookEndpoints = pgTable(
  'webhook_endpoints',
  {
    companyId: companyId(),
    id: idColumn('id').notNull(),
    version: integer('version').notNull(),
    name: text('name').notNull(),
    url: text('url').notNull(),
    /** What it is told of; empty for everything. */
    events: text('events').array().$type<EventType[]>().notNull(),
    state: text('state').$type<'on' | 'off'>().notNull(),
    offReason: text('off_reason').$type<'by-hand' | 'gone' | 'failed'>(),
    offAt: instantColumn('off_at'),
    secret: sealedColumn<string>('webhook_endpoints', 'secret').notNull(),
    formerSecret: sealedColumn<string>('webhook_endpoints', 'former_secret'),
    /** Until when the former secret signs too. */
    formerUntil: instantColumn('former_until'),
    /** When it last took something, and since when it has taken nothing. */
    answeredAt: instantColumn('answered_at'),
    failingSince: instantColumn('failing_since'),
    /** Until when it asked to be left alone. */
    restsUntil: instantColumn('rests_until'),
    madeAt: instantColumn('made_at').notNull(),
    madeBy: idColumn('made_by').notNull(),
    changedAt: instantColumn('changed_at').notNull(),
    removedAt: instantColumn('removed_at'),
  },
  (table) => [primaryKey({ columns: [table.companyId, table.id] })],
);

export const webhookEvents = pgTable(
  'webhook_events',
  {
    companyId: companyId(),
    id: idColumn('id').notNull(),
    type: text('type').$type<Announced['type']>().notNull(),
    data: jsonb('data').$type<Record<string, Id>>().notNull(),
    at: instantColumn('at').notNull(),
  },
  (table) => [primaryKey({ columns: [table.companyId, table.id] })],
);

/** One event on its way to one endpoint. */
export const webhookDeliveries = pgTable(
  'webhook_deliveries',
  {
    companyId: companyId(),
    id: idColumn('id').notNull(),
    endpointId: idColumn('endpoint_id').notNull(),
    eventId: idColumn('event_id').notNull(),
    state: text('state').$type<'waiting' | 'delivered' | 'failed' | 'stopped'>().notNull(),
    /** Attempts that were begun, and those of this round that failed: a replay begins a round. */
    attempts: integer('attempts').notNull(),
    failures: integer('failures').notNull(),
    roundAt: instantColumn('round_at').notNull(),
    /** Counts the messages that were to wake it: only the last one counts, so that two never make two of an attempt. */
    wake: integer('wake').notNull(),
    nextAt: instantColumn('next_at'),
    /** It has no message in the queue: others of its endpoint are before it. */
    inLine: boolean('in_line').notNull().default(false),
    /** The attempt that is under way, and until when it is its worker's. */
    leaseId: idColumn('lease_id'),
    leaseUntil: instantColumn('lease_until'),
    lastStatus: integer('last_status'),
    lastFault: text('last_fault').$type<SendFault>(),
    madeAt: instantColumn('made_at').notNull(),
    doneAt: instantColumn('done_at'),
  },
  (table) => [primaryKey({ columns: [table.companyId, table.id] })],
);

/** The log: a row is there before anything is sent, so that an attempt whose worker died is seen too. */
export const webhookAttempts = pgTable(
  'webhook_attempts',
  {
    companyId: companyId(),
    id: idColumn('id').notNull(),
    deliveryId: idColumn('delivery_id').notNull(),
    number: integer('number').notNull(),
    begunAt: instantColumn('begun_at').notNull(),
    /** Empty while it is under way; `interrupted` where nobody knows what became of it. */
    outcome: text('outcome').$type<'delivered' | 'gone' | 'failed' | 'interrupted'>(),
    took: integer('took'),
    status: integer('status'),
    fault: text('fault').$type<SendFault>(),
    sentHeaders: jsonb('sent_headers').$type<HeaderLines>(),
    answerHeaders: jsonb('answer_headers').$type<HeaderLines>(),
    answer: text('answer'),
  },
  (table) => [primaryKey({ columns: [table.companyId, table.id] })],
);

const tellSystems = {
  kind: 'tenant',
  purpose: 'Tell a company’s other systems what happened, and show what became of it',
  legalBasis: 'contract; no personal data leaves with it but ids',
} as const;

/** Long enough to look into a month’s payroll, and to replay it. */
const ofLog = { period: 'P90D', action: 'delete', basis: 'look into and replay what was sent' } as const;

/** It lets whoever has it pretend to be us, and is about nobody: sealed with the company’s own key, and kept when a person is erased. */
const guarded = sealedPersonal('user.authorization.credentials', { exported: false, erasure: 'keep' });

export const webhookEndpointsClass = classify(webhookEndpoints, {
  ...tellSystems,
  subject: 'employee',
  // Every value says by itself that the company’s key made it; this is asked where none says anything.
  person: 'madeBy',
  retention: {
    period: 'P90D',
    from: 'removed_at',
    action: 'delete',
    basis: 'as long as the log of what was sent there',
  },
  columns: {
    companyId: impersonal('identifier'),
    id: impersonal('identifier'),
    version: impersonal('state'),
    name: impersonal('company text'),
    url: impersonal('company text'),
    events: impersonal('state'),
    state: impersonal('state'),
    offReason: impersonal('state'),
    offAt: impersonal('time'),
    secret: guarded,
    formerSecret: guarded,
    formerUntil: impersonal('time'),
    answeredAt: impersonal('time'),
    failingSince: impersonal('time'),
    restsUntil: impersonal('time'),
    madeAt: impersonal('time'),
    madeBy: impersonal('identifier'),
    changedAt: impersonal('time'),
    removedAt: impersonal('time'),
  },
});

export const webhookEventsClass = classify(webhookEvents, {
  ...tellSystems,
  subject: 'none',
  retention: { ...ofLog, from: 'at' },
  columns: {
    companyId: impersonal('identifier'),
    id: impersonal('identifier'),
    type: impersonal('state'),
    data: impersonal('identifier'),
    at: impersonal('time'),
  },
});

export const webhookDeliveriesClass = classify(webhookDeliveries, {
  ...tellSystems,
  subject: 'none',
  retention: { ...ofLog, from: 'made_at' },
  columns: {
    companyId: impersonal('identifier'),
    id: impersonal('identifier'),
    endpointId: impersonal('identifier'),
    eventId: impersonal('identifier'),
    state: impersonal('state'),
    attempts: impersonal('state'),
    failures: impersonal('state'),
    roundAt: impersonal('time'),
    wake: impersonal('state'),
    nextAt: impersonal('time'),
    inLine: impersonal('state'),
    leaseId: impersonal('identifier'),
    leaseUntil: impersonal('time'),
    lastStatus: impersonal('state'),
    lastFault: impersonal('state'),
    madeAt: impersonal('time'),
    doneAt: impersonal('time'),
  },
});

export const webhookAttemptsClass = classify(webhookAttempts, {
  ...tellSystems,
  subject: 'none',
  retention: { ...ofLog, from: 'begun_at' },
  columns: {
    companyId: impersonal('identifier'),
    id: impersonal('identifier'),
    deliveryId: impersonal('identifier'),
    number: impersonal('state'),
    begunAt: impersonal('time'),
    outcome: impersonal('state'),
    took: impersonal('state'),
    status: impersonal('state'),
    fault: impersonal('state'),
    sentHeaders: impersonal('state'),
    answerHeaders: impersonal('company text'),
    // What could be a person in it was covered before it was kept (shared/adapters/webhooks/kept-answer.ts).
    answer: impersonal('company text'),
  },
});
