import { and, desc, eq } from 'drizzle-orm';
import type { Id } from '../../../kernel/ids.ts';
import type { Database } from '../../../platform/tenant-transaction.ts';
import { jobRuns } from './table.ts';

type Uses = Readonly<{ operations: Database }>;

/** The code of a run that nobody ended: its process was killed. */
export const killed = 'killed';
/** Runs that found nothing to do stand as one row for so long, in ms. */
const quietFor = 3_600_000;

/**
 * Begins a run of a timer job and gives its id. Whoever calls holds the job's lease: a run that still stands as running belongs to a process
 * that is no more, and fails here as `killed`.
 */
export function beginJobRun({ operations }: Uses, job: string): Promise<Id> {
  return operations.onPlatform(async (tx) => {
    await tx.db
      .update(jobRuns)
      .set({ state: 'failed', failure: killed, endedAt: tx.now })
      .where(and(eq(jobRuns.job, job), eq(jobRuns.state, 'running')));
    const id = tx.newId();
    await tx.db.insert(jobRuns).values({ id, job, state: 'running', startedAt: tx.now, things: 0, times: 1 });
    return id;
  });
}

/** Says that a run ended well, and how many things it did. Where the one before it found nothing either, the two become one row. */
export function completeJobRun({ operations }: Uses, id: Id, job: string, count: number): Promise<void> {
  const things = Number.isFinite(count) ? Math.max(0, Math.trunc(count)) : 0;
  return operations.onPlatform(async (tx) => {
    const running = and(eq(jobRuns.id, id), eq(jobRuns.state, 'running'));
    if (things === 0) {
      const newest = await tx.db
        .select()
        .from(jobRuns)
        .where(eq(jobRuns.job, job))
        .orderBy(desc(jobRuns.startedAt), desc(jobRuns.id))
        .limit(2);
      const [mine, before] = newest;
      const quiet = before?.state === 'done' && before.things === 0;
      const recent = before !== undefined && tx.now.getTime() - before.startedAt.getTime() < quietFor;
      if (mine?.id === id && mine.state === 'running' && quiet && recent) {
        await tx.db.delete(jobRuns).where(eq(jobRuns.id, id));
        await tx.db
          .update(jobRuns)
          .set({ endedAt: tx.now, times: before.times + 1 })
          .where(eq(jobRuns.id, before.id));
        return;
      }
    }
    await tx.db.update(jobRuns).set({ state: 'done', endedAt: tx.now, things }).where(running);
  });
}

/** Says that a run failed, and with which code: what is no code is kept as `unknown`. */
export async function failJobRun({ operations }: Uses, id: Id, code: string): Promise<void> {
  const failure = /^[\w.:-]{1,120}$/.test(code) ? code : 'unknown';
  await operations.onPlatform((tx) =>
    tx.db
      .update(jobRuns)
      .set({ state: 'failed', endedAt: tx.now, failure })
      .where(and(eq(jobRuns.id, id), eq(jobRuns.state, 'running'))),
  );
}
