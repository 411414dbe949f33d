import { bigint, integer, pgTable, text } from 'drizzle-orm/pg-core';
import { classify, impersonal } from '../../../platform/classification.ts';
import { idColumn, instantColumn } from '../../../platform/columns.ts';

const count = (name: string) => bigint(name, { mode: 'number' });

/** Each time that a backup was restored to see whether it can be. */
export const restoreDrills = pgTable('restore_drills', {
  id: idColumn('id').primaryKey(),
  state: text('state').$type<'running' | 'passed' | 'failed'>().notNull(),
  startedAt: instantColumn('started_at').notNull(),
  endedAt: instantColumn('ended_at'),
  /** Why it failed, as a code. */
  failure: text('failure'),
  runId: idColumn('run_id'),
  backupAt: instantColumn('backup_at'),
  /** How old the backup was when the drill began: what would have been lost. */
  ageSeconds: count('age_seconds'),
  /** Milliseconds until everything was there and compared: how long nobody could have worked. */
  tookMs: count('took_ms'),
  /** As stored. */
  bytes: count('bytes'),
  tables: integer('tables'),
  rows: count('rows'),
  companies: integer('companies'),
  fieldsOpened: integer('fields_opened'),
  fieldsOpenedFromCopies: integer('fields_opened_from_copies'),
  erasures: integer('erasures'),
});

export const restoreDrillsClass = classify(restoreDrills, {
  kind: 'platform',
  purpose: 'Show that backups can be restored, how old they are and how long it takes',
  subject: 'none',
  legalBasis: 'GDPR Art. 32(1)(c) and (d) and 5(2)',
  retention: {
    period: 'P2Y',
    from: 'started_at',
    action: 'delete',
    basis: 'shows that backups are tried out as often as it is promised',
  },
  columns: {
    id: impersonal('identifier'),
    state: impersonal('state'),
    startedAt: impersonal('time'),
    endedAt: impersonal('time'),
    failure: impersonal('state'),
    runId: impersonal('identifier'),
    backupAt: impersonal('time'),
    ageSeconds: impersonal('amount'),
    tookMs: impersonal('amount'),
    bytes: impersonal('amount'),
    tables: impersonal('amount'),
    rows: impersonal('amount'),
    companies: impersonal('amount'),
    fieldsOpened: impersonal('amount'),
    fieldsOpenedFromCopies: impersonal('amount'),
    erasures: impersonal('amount'),
  },
});
