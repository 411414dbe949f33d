import { integer, pgTable, primaryKey, text } from 'drizzle-orm/pg-core';
import { classify, impersonal } from '../../platform/classification.ts';
import { idColumn, instantColumn } from '../../platform/columns.ts';
import type { ErrorPlace } from '../analytics/ports.ts';

/** How many errors there were at a place within five minutes; no row where there was none. */
export const errorCounts = pgTable(
  'error_counts',
  {
    countedFrom: instantColumn('counted_from').notNull(),
    kind: text('kind').$type<ErrorPlace['kind']>().notNull(),
    place: text('place').notNull(),
    seen: integer('seen').notNull(),
  },
  (table) => [primaryKey({ columns: [table.countedFrom, table.kind, table.place] })],
);

/** Where and when errors were unusually many. One at a time is open at a place. */
export const errorAnomalies = pgTable('error_anomalies', {
  id: idColumn('id').primaryKey(),
  kind: text('kind').$type<ErrorPlace['kind']>().notNull(),
  place: text('place').notNull(),
  /** The first of its five minutes that was unusual. */
  beganAt: instantColumn('began_at').notNull(),
  seen: integer('seen').notNull(),
  /** What was usual in five minutes, in thousandths of an error. */
  usualMilli: integer('usual_milli').notNull(),
  /** When every member of staff had been told. */
  toldAt: instantColumn('told_at'),
  endedAt: instantColumn('ended_at'),
});

const findErrors = {
  kind: 'platform',
  purpose: 'Find and correct errors',
  subject: 'none',
  legalBasis: 'no personal data',
} as const;

export const errorCountsClass = classify(errorCounts, {
  ...findErrors,
  retention: { period: 'P8D', from: 'counted_from', action: 'delete', basis: 'what is usual is told from seven days' },
  columns: {
    countedFrom: impersonal('time'),
    kind: impersonal('state'),
    place: impersonal('state'),
    seen: impersonal('amount'),
  },
});

export const errorAnomaliesClass = classify(errorAnomalies, {
  ...findErrors,
  retention: { period: 'P1Y', from: 'ended_at', action: 'delete', basis: 'looked back on where the same comes again' },
  columns: {
    id: impersonal('identifier'),
    kind: impersonal('state'),
    place: impersonal('state'),
    beganAt: impersonal('time'),
    seen: impersonal('amount'),
    usualMilli: impersonal('amount'),
    toldAt: impersonal('time'),
    endedAt: impersonal('time'),
  },
});
