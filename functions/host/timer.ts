import { app } from '@azure/functions';
import { isProblem } from '../../shared/kernel/problem.ts';
import type { Id } from '../../shared/kernel/ids.ts';
import { runsPart } from '../../shared/platform/configuration.ts';
import { errorCode, errorPlace, withoutWords } from '../../shared/platform/log.ts';
import { companies } from '../../shared/people/companies/table.ts';
import { withLease } from '../../shared/platform/lease.ts';
import type { RegisteredJob } from '../../shared/trust/operations/jobs/measure-jobs.ts';
import { recordedRun } from '../../shared/trust/operations/jobs/recorded-run.ts';
import { capabilities } from '../capabilities.ts';
import type { Capabilities } from '../runtime.ts';
import { reportError } from './report-error.ts';

/** Every timer job of this process, so that one that does not run is missed. */
export const registeredJobs: RegisteredJob[] = [];

/**
 * Registers a timer job that one instance runs at a time. `schedule` is NCRONTAB in UTC; `work` gives how many things it did. How each run went is kept.
 */
export function every(
  job: string,
  schedule: string,
  leaseSeconds: number,
  work: (uses: Capabilities) => Promise<number>,
): void {
  registeredJobs.push({ job, schedule });
  if (!runsPart('operations')) return;
  app.timer(job, {
    schedule,
    handler: async () => {
      const uses = await capabilities();
      const started = performance.now();
      try {
        const count = await withLease(uses.operations, job, leaseSeconds, () =>
          recordedRun(uses, job, () => work(uses)),
        );
        if (count === null) uses.log('timer.skipped', { job });
        else uses.log('timer.done', { job, count, took: Math.round(performance.now() - started) });
      } catch (error) {
        uses.log('timer.failed', { job, error: errorCode(error), at: errorPlace(error) });
        reportError(uses, { kind: 'timer', name: job }, error);
        throw withoutWords(error);
      }
    },
  });
}

/** The ids of all companies, in the order of their making. */
export async function allCompanies({ operations }: Pick<Capabilities, 'operations'>): Promise<Id[]> {
  const all = await operations.onPlatform((tx) =>
    tx.db.select({ id: companies.id }).from(companies).orderBy(companies.id),
  );
  return all.map(({ id }) => id);
}

/**
 * Does something in each company's own transaction, one company after the other, and adds up what was done. Where it fails for one, the
 * others have their turn all the same; then it rejects with the first failure.
 */
export async function inEachCompany(
  uses: Pick<Capabilities, 'operations'>,
  work: (company: Id) => Promise<number>,
): Promise<number> {
  let sum = 0;
  const failures: unknown[] = [];
  for (const id of await allCompanies(uses)) {
    await work(id).then(
      (count) => (sum += count),
      // Whose contract has ended is read-only: what a timer would have done there is nobody's any more.
      (error: unknown) => void (isProblem(error, 'contract-ended') || failures.push(error)),
    );
  }
  if (failures.length > 0) throw failures[0];
  return sum;
}
