import { eq, sql } from 'drizzle-orm';
import type { Database } from '../../../platform/tenant-transaction.ts';
import { jobRuns, timerJobs } from './table.ts';
import { longestGap } from '../note-reading.ts';
import { longestPeriod } from './period.ts';
import type { Reading } from '../signal.ts';
import { signalReadings } from '../table.ts';

/** A timer job as it was registered, with its schedule in NCRONTAB. */
export type RegisteredJob = Readonly<{ job: string; schedule: string }>;

/** Keeps the list of timer jobs as this release has them, and since when each has been known. */
export async function keepJobs(
  { operations }: { operations: Database },
  jobs: readonly RegisteredJob[],
): Promise<void> {
  if (jobs.length === 0) return;
  await operations.onPlatform(async (tx) => {
    const rows = jobs.map(({ job, schedule }) => ({
      job,
      schedule,
      periodSeconds: longestPeriod(schedule),
      firstSeenAt: tx.now,
    }));
    await tx.db
      .insert(timerJobs)
      .values(rows)
      .onConflictDoUpdate({
        target: timerJobs.job,
        set: { schedule: sql`excluded.schedule`, periodSeconds: sql`excluded.period_seconds` },
      });
    const names = jobs.map(({ job }) => job);
    await tx.db.delete(timerJobs).where(sql`${timerJobs.job} <> all(${sql.param(names)}::text[])`);
  });
}

/**
 * Jobs that have not run for twice their period. Counted from no earlier than since the job has been known, and since it has been looked at
 * without a gap: a machine that was switched off has no job to blame.
 */
export async function lateJobs({ operations }: { operations: Database }): Promise<Reading> {
  return operations.onPlatform(async (tx) => {
    const [watched] = await tx.db.select().from(signalReadings).where(eq(signalReadings.signal, 'timers-late'));
    const unbroken = watched && tx.now.getTime() - watched.measuredAt.getTime() <= longestGap;
    const watchedSince = unbroken ? watched.watchedSince : tx.now;
    const rows = await tx.db
      .select({
        job: timerJobs.job,
        period: timerJobs.periodSeconds,
        firstSeenAt: timerJobs.firstSeenAt,
        last: sql<
          string | null
        >`(select max(coalesce(r.ended_at, r.started_at)) from ${jobRuns} r where r.job = ${timerJobs.job})`,
      })
      .from(timerJobs)
      .orderBy(timerJobs.job);
    const late = rows.filter(({ period, firstSeenAt, last }) => {
      const since = Math.max(firstSeenAt.getTime(), watchedSince.getTime(), last === null ? 0 : Date.parse(last));
      return tx.now.getTime() - since > 2 * period * 1_000;
    });
    return { value: late.length, figures: { jobs: late.map(({ job }) => job) } };
  }, 'look');
}

/** Jobs whose last two runs failed, or whose last one did where they run once an hour or less often. */
export async function failingJobs({ operations }: { operations: Database }): Promise<Reading> {
  return operations.onPlatform(async (tx) => {
    const { rows } = await tx.db.execute<{ job: string; period: number; failures: (string | null)[] }>(sql`
      select j.job, j.period_seconds as period, array(
        select r.failure from job_runs r where r.job = j.job and r.state <> 'running' order by r.started_at desc, r.id desc limit 2
      ) as failures
      from timer_jobs j order by j.job`);
    const failing = rows.filter(({ period, failures: [last, before] }) =>
      last ? period >= 3_600 || Boolean(before) : false,
    );
    const figures = {
      jobs: failing.map(({ job }) => job),
      failures: failing.map(({ failures }) => failures[0]!),
    };
    return { value: failing.length, figures };
  }, 'look');
}
