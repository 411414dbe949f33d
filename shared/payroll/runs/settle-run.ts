import type { Tx } from '../../platform/tenant-transaction.ts';
import { announce } from '../webhooks/announce.ts';
import { afterSettling } from './run-state.ts';
import { writeRun, type RunRecord } from './run-store.ts';
import { countWaiting } from './totals-store.ts';

/** Ends a run that the payroll system has once it has answered for every line. Gives the run as it is then. */
export async function settleRun(tx: Tx, run: RunRecord): Promise<RunRecord> {
  const state = afterSettling(run.state, await countWaiting(tx, run.id));
  if (state === run.state) return run;
  const written = await writeRun(tx, run, { state, confirmedAt: tx.now });
  await announce(tx, tx.company, { type: 'payroll_run.confirmed', data: { run: run.id } });
  return written;
}
