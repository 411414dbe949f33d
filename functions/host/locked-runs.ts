import { readRun } from '../../shared/payroll/runs/index.ts';
import type { LockedRuns } from '../../shared/payroll/files/ports.ts';
import type { Person } from '../../shared/platform/actor.ts';
import type { Capabilities } from '../runtime.ts';

/** The locked runs of somebody's company, as files are made of them. */
export const lockedRunsOf = (uses: Pick<Capabilities, 'database' | 'seals'>, person: Person): LockedRuns => ({
  open: (run) => readRun(uses, person, run),
});
