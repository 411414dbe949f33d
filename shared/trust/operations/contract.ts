import * as z from 'zod/mini';
import { id, instant, named, sentence, typed } from '../../kernel/contract-types.ts';
import { endpoint } from '../../kernel/endpoint.ts';

const count = z.number();

/** What a signal says, and what there is to know of it. */
export const signalView = named(
  'Signal',
  z.object({
    id: z.string(),
    name: sentence,
    means: sentence,
    hurts: sentence,
    runbook: z.string(),
    unit: z.enum(['times', 'messages', 'jobs', 'seconds', 'kinds']),
    threshold: count,
    /** `unseen` until it has been looked at once; `away` when it could not be measured; `elsewhere` when the cloud measures it. */
    state: z.enum(['quiet', 'fires', 'away', 'elsewhere', 'unseen']),
    value: count,
    measuredAt: z.nullable(instant),
  }),
);
export type SignalView = z.output<typeof signalView>;

export const alertView = named(
  'Alert',
  z.object({
    id,
    /** The id of the signal. */
    signal: z.string(),
    openedAt: instant,
    lastSeenAt: instant,
    closedAt: z.nullable(instant),
    value: count,
    /** Jobs, queues and the like that it is about: codes. */
    about: z.array(z.string()),
    acknowledged: z.nullable(
      z.object({
        at: instant,
        by: z.string(),
        note: z.nullable(z.string()).check(z.meta({ description: 'null while it cannot be opened' })),
      }),
    ),
  }),
);
export type AlertView = z.output<typeof alertView>;

export const jobView = named(
  'TimerJob',
  z.object({
    job: z.string(),
    schedule: z.string(),
    periodSeconds: count,
    last: z.nullable(
      z.object({
        state: z.enum(['running', 'done', 'failed']),
        startedAt: instant,
        endedAt: z.nullable(instant),
        failure: z.nullable(z.string()),
        things: count,
        /** How many runs in a row it stands for, of which none found anything to do. */
        times: count,
      }),
    ),
  }),
);
export type JobView = z.output<typeof jobView>;

const tried = z.nullable(
  z.object({ state: z.string(), startedAt: instant, endedAt: z.nullable(instant), failure: z.nullable(z.string()) }),
);

export const backupView = named(
  'BackupState',
  z.object({
    kind: z.enum(['database', 'files']),
    overdue: z.boolean(),
    last: tried,
    whole: z.nullable(z.object({ startedAt: instant, tookMs: count, bytes: count, objects: count, rows: count })),
  }),
);
export type BackupView = z.output<typeof backupView>;

export const drillView = named(
  'DrillState',
  z.object({
    overdue: z.boolean(),
    last: tried,
    passed: z.nullable(
      z.object({
        startedAt: instant,
        /** What would have been lost: the age of the backup, in seconds. */
        ageSeconds: count,
        /** How long nobody could have worked, in milliseconds. */
        tookMs: count,
        bytes: count,
        rows: count,
        tables: count,
        companies: count,
        fieldsOpened: count,
      }),
    ),
  }),
);
export type DrillView = z.output<typeof drillView>;

export const outboxView = named(
  'OutboxQueue',
  z.object({ queue: z.string(), waiting: count, oldestWaitingSeconds: z.nullable(count) }),
);
export type OutboxView = z.output<typeof outboxView>;

export const operationsView = named(
  'Operations',
  z.object({
    /** When the signals were last looked at; null where they never were. */
    watchedAt: z.nullable(instant),
    /** Those that are open, the newest first, and then some that have closed. */
    alerts: z.array(alertView),
    signals: z.array(signalView),
    jobs: z.array(jobView),
    backups: z.array(backupView),
    drills: drillView,
    outbox: z.array(outboxView),
  }),
);
export type OperationsView = z.output<typeof operationsView>;

export const showOperations = endpoint({
  name: 'show-operations',
  method: 'GET',
  path: 'staff/operations',
  summary:
    'How the platform is doing: alerts, timer jobs, backups, restore drills and the outbox. Nothing of a company.',
  act: 'operations.read',
  by: 'staff',
  output: operationsView,
});

export const deadLetterView = named(
  'DeadLetter',
  z.object({
    messageId: z.string(),
    company: z.nullable(id),
    reason: z.string(),
    deliveries: count,
    enqueuedAt: instant,
  }),
);
export type DeadLetterView = z.output<typeof deadLetterView>;

export const deadQueueView = named(
  'DeadQueue',
  z.object({
    queue: z.string(),
    letters: z.array(deadLetterView),
    /** Whether there are more than are listed. */
    more: z.boolean(),
  }),
);
export type DeadQueueView = z.output<typeof deadQueueView>;

/** As many dead letters of a queue are listed, and sent again at a time. */
export const mostLetters = 100;

export const listDeadLetters = endpoint({
  name: 'list-dead-letters',
  method: 'GET',
  path: 'staff/operations/dead-letters',
  summary: 'The messages that nobody could handle, by queue: ids and codes, never what they are about.',
  act: 'operations.read',
  by: 'staff',
  output: z.object({ queues: z.array(deadQueueView) }),
  problems: ['service-away'],
});

export const redriveDeadLetters = endpoint({
  name: 'redrive-dead-letters',
  method: 'POST',
  path: 'staff/operations/dead-letters/redrive',
  summary: 'Sends dead letters of a queue again, each under a new message id. What was done meanwhile changes nothing.',
  act: 'dead-letter.redrive',
  by: 'staff',
  input: z.object({
    queue: typed(60),
    /** The message ids that whoever asks has seen. */
    messages: z.array(typed(80)).check(z.minLength(1), z.maxLength(mostLetters)),
  }),
  output: z.object({ sent: count }),
  problems: ['input-invalid', 'not-found', 'staff-second-factor-missing', 'service-away'],
});

/** The longest note on an alert, in characters. */
export const longestNote = 500;

export const acknowledgeAlert = endpoint({
  name: 'acknowledge-alert',
  method: 'POST',
  path: 'staff/operations/alerts/{alert}/acknowledge',
  summary:
    'Says that somebody looks after an open alert, and what they do. It closes by itself when its signal is quiet.',
  act: 'alert.acknowledge',
  by: 'staff',
  input: z.object({ note: typed(longestNote).check(z.minLength(1)) }),
  status: 204,
  problems: ['input-invalid', 'not-in-this-state', 'keys-away'],
});
