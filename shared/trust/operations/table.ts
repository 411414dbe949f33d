import { bigint, jsonb, pgTable, primaryKey, text } from 'drizzle-orm/pg-core';
import { classify, impersonal, readablePersonal } from '../../platform/classification.ts';
import { bytesColumn, idColumn, instantColumn } from '../../platform/columns.ts';
import type { Figures } from './signal.ts';

/** How often something happened that a signal counts, in pieces of five minutes. */
export const signalCounts = pgTable(
  'signal_counts',
  {
    signal: text('signal').notNull(),
    fromAt: instantColumn('from_at').notNull(),
    count: bigint('count', { mode: 'number' }).notNull(),
  },
  (table) => [primaryKey({ columns: [table.signal, table.fromAt] })],
);

export type ReadingState = 'quiet' | 'fires' | 'away' | 'elsewhere';

/** What each signal said when it was last looked at. */
export const signalReadings = pgTable('signal_readings', {
  signal: text('signal').primaryKey(),
  state: text('state').$type<ReadingState>().notNull(),
  value: bigint('value', { mode: 'number' }).notNull(),
  figures: jsonb('figures').$type<Figures>().notNull(),
  /** Why it could not be measured, as a code. */
  failure: text('failure'),
  measuredAt: instantColumn('measured_at').notNull(),
  /** Since when it has been looked at without a gap. */
  watchedSince: instantColumn('watched_since').notNull(),
});

/** That a signal fired. One is open at a time for each. */
export const alerts = pgTable('alerts', {
  id: idColumn('id').primaryKey(),
  signal: text('signal').notNull(),
  openedAt: instantColumn('opened_at').notNull(),
  lastSeenAt: instantColumn('last_seen_at').notNull(),
  closedAt: instantColumn('closed_at'),
  figures: jsonb('figures').$type<Figures>().notNull(),
  acknowledgedAt: instantColumn('acknowledged_at'),
  acknowledgedBy: idColumn('acknowledged_by'),
  /** What whoever looked at it says of it; sealed with a key of the deployment. */
  note: bytesColumn('note'),
});

/** Whom of staff the one mail about an alert reached. */
export const alertMails = pgTable(
  'alert_mails',
  {
    alertId: idColumn('alert_id').notNull(),
    staffId: idColumn('staff_id').notNull(),
    outcome: text('outcome').$type<'sent' | 'refused' | 'uncertain'>().notNull(),
    at: instantColumn('at').notNull(),
  },
  (table) => [primaryKey({ columns: [table.alertId, table.staffId] })],
);

const ofTheDeployment = { kind: 'platform', subject: 'none', legalBasis: 'no personal data' } as const;

export const signalCountsClass = classify(signalCounts, {
  ...ofTheDeployment,
  purpose: 'See when what should be rare is not',
  retention: { period: 'P30D', from: 'from_at', action: 'delete', basis: 'of no use for a longer look back' },
  columns: { signal: impersonal('state'), fromAt: impersonal('time'), count: impersonal('amount') },
});

export const signalReadingsClass = classify(signalReadings, {
  ...ofTheDeployment,
  purpose: 'Show what each signal says and when it was last looked at',
  retention: {
    period: 'P30D',
    from: 'measured_at',
    action: 'delete',
    basis: 'written anew every five minutes: what is left is of a signal that there is no more',
  },
  columns: {
    signal: impersonal('state'),
    state: impersonal('state'),
    value: impersonal('amount'),
    figures: impersonal('amount'),
    failure: impersonal('state'),
    measuredAt: impersonal('time'),
    watchedSince: impersonal('time'),
  },
});

const ofStaff = {
  kind: 'platform',
  subject: 'staff',
  legalBasis: 'GDPR Art. 6(1)(b) and (f): the work, and the safety of the platform',
} as const;
const shown = 'shows that what was wrong was seen and looked after';

export const alertsClass = classify(alerts, {
  ...ofStaff,
  purpose: 'Have staff see what is wrong with the platform, once for each thing',
  retention: { period: 'P2Y', from: 'closed_at', action: 'delete', basis: shown },
  columns: {
    id: impersonal('identifier'),
    signal: impersonal('state'),
    openedAt: impersonal('time'),
    lastSeenAt: impersonal('time'),
    closedAt: impersonal('time'),
    figures: impersonal('amount'),
    acknowledgedAt: impersonal('time'),
    acknowledgedBy: readablePersonal('user.unique_id', 'leads to a person only through the staff row', {
      erasure: 'keep',
    }),
    note: readablePersonal(
      'user.content',
      'it belongs to no company, whose key could seal it: a key of the deployment does',
      { exported: false, erasure: 'keep' },
    ),
  },
});

export const alertMailsClass = classify(alertMails, {
  ...ofStaff,
  purpose: 'Mail each member of staff once about an alert',
  retention: { period: 'P2Y', from: 'at', action: 'delete', basis: shown },
  columns: {
    alertId: impersonal('identifier'),
    staffId: readablePersonal('user.unique_id', 'leads to a person only through the staff row', { erasure: 'keep' }),
    outcome: impersonal('state'),
    at: impersonal('time'),
  },
});
