import { errorCode, type Log } from '../../../platform/log.ts';
import type { Database } from '../../../platform/tenant-transaction.ts';
import { beginJobRun, completeJobRun, failJobRun } from './job-runs.ts';

type Uses = Readonly<{ operations: Database; log: Log }>;

/**
 * Runs a timer job and keeps how it went: done with how many things, or failed with a code. Whoever calls holds the job's lease. What
 * cannot be kept is logged and stops no job; the job's own failure is handed on as it is.
 */
export async function recordedRun(uses: Uses, job: string, work: () => Promise<number>): Promise<number> {
  const notKept = (error: unknown) => uses.log('timer.not-kept', { job, error: errorCode(error) });
  const id = await beginJobRun(uses, job).catch((error: unknown) => notKept(error));
  try {
    const count = await work();
    if (id) await completeJobRun(uses, id, job, count).catch(notKept);
    return count;
  } catch (error) {
    if (id) await failJobRun(uses, id, errorCode(error)).catch(notKept);
    throw error;
  }
}
