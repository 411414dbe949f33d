import { bigint, integer, pgTable, text } from 'drizzle-orm/pg-core';
import { classify, impersonal } from '../../../platform/classification.ts';
import { idColumn, instantColumn } from '../../../platform/columns.ts';

/** The timer jobs of the release that runs. */
export const timerJobs = pgTable('timer_jobs', {
  job: text('job').primaryKey(),
  /** NCRONTAB in UTC. */
  schedule: text('schedule').notNull(),
  /** The longest that lies between two runs. */
  periodSeconds: integer('period_seconds').notNull(),
  firstSeenAt: instantColumn('first_seen_at').notNull(),
});

/** How each run of a timer went. */
export const jobRuns = pgTable('job_runs', {
  id: idColumn('id').primaryKey(),
  job: text('job').notNull(),
  state: text('state').$type<'running' | 'done' | 'failed'>().notNull(),
  startedAt: instantColumn('started_at').notNull(),
  endedAt: instantColumn('ended_at'),
  /** Why it failed, as a code. */
  failure: text('failure'),
  /** How many things it did. */
  things: bigint('things', { mode: 'number' }).notNull(),
  /** How many runs in a row the row stands for: more than one where they found nothing to do. */
  times: integer('times').notNull(),
});

const ofTheDeployment = { kind: 'platform', subject: 'none', legalBasis: 'no personal data' } as const;

export const timerJobsClass = classify(timerJobs, {
  ...ofTheDeployment,
  purpose: 'Miss a timer job that has stopped',
  retention: {
    period: 'P0D',
    from: 'first_seen_at',
    action: 'keep',
    basis: 'one row for each job of the release that runs; goes with the job',
  },
  columns: {
    job: impersonal('state'),
    schedule: impersonal('state'),
    periodSeconds: impersonal('amount'),
    firstSeenAt: impersonal('time'),
  },
});

export const jobRunsClass = classify(jobRuns, {
  ...ofTheDeployment,
  purpose: 'Show how the timer jobs went',
  retention: { period: 'P30D', from: 'started_at', action: 'delete', basis: 'of no use for a longer look back' },
  columns: {
    id: impersonal('identifier'),
    job: impersonal('state'),
    state: impersonal('state'),
    startedAt: impersonal('time'),
    endedAt: impersonal('time'),
    failure: impersonal('state'),
    things: impersonal('amount'),
    times: impersonal('amount'),
  },
});
