import type { Id } from '../../kernel/ids.ts';
import { Problem } from '../../kernel/problem.ts';
import type { KeyActor, Signer } from '../../platform/actor.ts';
import type { Seals } from '../../platform/encryption/seal.ts';
import type { Tx } from '../../platform/tenant-transaction.ts';
import { payLines } from '../runs/confirm-payroll-run.ts';
import { linesById, type LineRecord } from '../runs/lines-store.ts';
import { exportRun } from '../runs/mark-run-exported.ts';
import { sendBack } from '../runs/reject-payroll-line.ts';
import type { LineState } from '../runs/run-state.ts';
import { holdLockedRun, type LockedRun } from './partner-store.ts';

/** Who says what became of a run: a payroll system, by key or by signature. It may say the same again: what it said stays so. */
type System = KeyActor | Signer;

/** Lines of a run. Throws Problem `not-found` where one is none of the run's, `line-answered` where it has become the other already. */
async function linesOf(tx: Tx, run: Id, lines: readonly Id[], never: LineState): Promise<readonly LineRecord[]> {
  const known = await linesById(tx, run, lines);
  if (known.length !== new Set(lines).size) throw new Problem('not-found');
  if (known.some(({ state }) => state === never)) throw new Problem('line-answered');
  return known;
}

const acknowledged = async (tx: Tx, system: System, run: LockedRun): Promise<LockedRun> =>
  run.state === 'locked' ? ((await exportRun(tx, system, run)) as LockedRun) : run;

/** The payroll system has the run. Throws Problem `not-found`. */
export const acknowledgeIn = async (tx: Tx, system: System, id: Id): Promise<LockedRun> =>
  acknowledged(tx, system, await holdLockedRun(tx, id));

/** Lines were paid, all that wait where none are named; whoever says so has the run. Throws Problem `not-found`, `line-answered`. */
export async function confirmIn(tx: Tx, system: System, id: Id, lines: readonly Id[] | undefined): Promise<LockedRun> {
  const run = await holdLockedRun(tx, id);
  const named = lines && (await linesOf(tx, id, lines, 'rejected'));
  const nothingNew = run.state === 'confirmed' || named?.every(({ state }) => state === 'confirmed');
  if (nothingNew) return run;
  return (await payLines(tx, system, await acknowledged(tx, system, run), lines)) as LockedRun;
}

/** A line cannot be paid; whoever says so has the run. Throws Problem `not-found`, `line-answered`, `keys-away`. */
export async function rejectIn(
  uses: { seals: Seals },
  tx: Tx,
  system: System,
  id: Id,
  line: Id,
  reason: string,
): Promise<LockedRun> {
  const run = await holdLockedRun(tx, id);
  const [found] = await linesOf(tx, id, [line], 'confirmed');
  if (found!.state === 'rejected') return run;
  return (await sendBack(uses, tx, system, await acknowledged(tx, system, run), found!, reason)) as LockedRun;
}
