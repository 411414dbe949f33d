import type { BackupState, DrillState } from './backup-state.ts';
import type { AlertView, BackupView, DrillView, JobView, SignalView } from './contract.ts';
import type { jobRuns, timerJobs } from './jobs/table.ts';
import { signalIds, signals } from './signals.ts';
import type { alerts, signalReadings } from './table.ts';

export type AlertRow = Readonly<Record<'alert', typeof alerts.$inferSelect> & { by: string | null }>;

const orNull = (at: Date | null): string | null => at?.toISOString() ?? null;

/** An alert as staff see it, with its note opened. */
export function alertViewOf({ alert, by }: AlertRow, note: string | null): AlertView {
  const { id, signal, openedAt, lastSeenAt, closedAt, figures, acknowledgedAt } = alert;
  const { value } = figures;
  const about = Object.values(figures).filter((one) => typeof one === 'object');
  return {
    id,
    signal,
    openedAt: openedAt.toISOString(),
    lastSeenAt: lastSeenAt.toISOString(),
    closedAt: orNull(closedAt),
    value: typeof value === 'number' ? value : 0,
    about: about.flat().slice(0, 40),
    acknowledged: acknowledgedAt ? { at: acknowledgedAt.toISOString(), by: by ?? '–', note } : null,
  };
}

/** Every signal with what it said last. */
export function signalViewsOf(readings: readonly (typeof signalReadings.$inferSelect)[]): SignalView[] {
  return signalIds.map((id) => {
    const { name, means, hurts, runbook, unit, threshold } = signals[id];
    const read = readings.find(({ signal }) => signal === id);
    return {
      id,
      name,
      means,
      hurts,
      runbook,
      unit,
      threshold,
      state: read?.state ?? 'unseen',
      value: read?.value ?? 0,
      measuredAt: orNull(read?.measuredAt ?? null),
    };
  });
}

type LastRun = Omit<typeof jobRuns.$inferSelect, 'id' | 'job'>;

/** A timer job with its last run. */
export function jobViewOf(job: typeof timerJobs.$inferSelect, last: LastRun | null): JobView {
  return {
    job: job.job,
    schedule: job.schedule,
    periodSeconds: job.periodSeconds,
    last: last && {
      state: last.state,
      startedAt: last.startedAt.toISOString(),
      endedAt: orNull(last.endedAt),
      failure: last.failure,
      things: last.things,
      times: last.times,
    },
  };
}

type Tried = Readonly<{ state: string; startedAt: Date; endedAt: Date | null; failure: string | null }>;
const triedView = (run: Tried | null) =>
  run && {
    state: run.state,
    startedAt: run.startedAt.toISOString(),
    endedAt: orNull(run.endedAt),
    failure: run.failure,
  };

export function backupViewOf({ kind, whole, last, overdue }: BackupState): BackupView {
  return {
    kind,
    overdue,
    last: triedView(last),
    whole: whole && {
      startedAt: whole.startedAt.toISOString(),
      tookMs: (whole.endedAt ?? whole.startedAt).getTime() - whole.startedAt.getTime(),
      bytes: whole.bytes,
      objects: whole.objects,
      rows: whole.rows,
    },
  };
}

export function drillViewOf({ passed, last, overdue }: DrillState): DrillView {
  return {
    overdue,
    last: triedView(last),
    // A drill that has passed has all its figures: the database refuses another.
    passed: passed && {
      startedAt: passed.startedAt.toISOString(),
      ageSeconds: passed.ageSeconds!,
      tookMs: passed.tookMs!,
      bytes: passed.bytes!,
      rows: passed.rows!,
      tables: passed.tables!,
      companies: passed.companies!,
      fieldsOpened: passed.fieldsOpened!,
    },
  };
}
