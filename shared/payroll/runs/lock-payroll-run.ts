import type * as z from 'zod/mini';
import type { Id } from '../../kernel/ids.ts';
import { parse } from '../../kernel/parse.ts';
import { Problem } from '../../kernel/problem.ts';
import { moveInPayroll } from '../../claims/expenses/index.ts';
import type { Person } from '../../platform/actor.ts';
import { sizeOf } from '../../platform/analytics/events.ts';
import { tellUse } from '../../platform/analytics/tell-use.ts';
import { audit } from '../../platform/audit/audit.ts';
import { authorise } from '../../platform/authorise.ts';
import type { Database, Tx } from '../../platform/tenant-transaction.ts';
import { announce } from '../webhooks/announce.ts';
import { lockRun as contract, type RunView } from './contract.ts';
import { digestOfLines, everyDueLine, insertLines, type LineRow } from './lines-store.ts';
import { lockRefusal } from './run-actions.ts';
import { runMay } from './run-state.ts';
import { loadRun, lockPayroll, readSettings, writeRun, type RunRecord } from './run-store.ts';
import { runViewOf } from './run-view.ts';
import { totalsOfLines } from './totals.ts';

/**
 * Makes the lines of a run, of every claim, correction and deduction that is due and in none, and takes the claims into payroll. Whoever
 * locks may have a claim of their own among them: nothing is decided by it, and every amount stands already.
 * Throws Problem `not-allowed`, `not-found`, `run-not-in-this-state`; `run-not-proposed` and `own-proposal` where two people lock;
 * `run-differs` where it is not the run that was seen or proposed; `changed-meanwhile`.
 */
export async function lockPayrollRun(
  uses: { database: Database },
  actor: Person,
  id: Id,
  input: z.input<typeof contract.input>,
): Promise<RunView> {
  authorise(actor, 'payroll-run.lock');
  const seen = parse(contract.input, input);
  return uses.database.inTenant(actor.company, async (tx) => {
    await lockPayroll(tx);
    const run = await loadRun(tx, id);
    if (!runMay('payroll-run.lock', run.state)) throw new Problem('run-not-in-this-state');
    const { twoPeople } = await readSettings(tx);
    const refused = lockRefusal({ twoPeople, proposedBy: run.proposedBy }, actor.employee);
    if (refused) throw new Problem(refused);
    const lines = await everyDueLine(tx, run);
    const { total, ...sums } = totalsOfLines(lines);
    const asProposed = !twoPeople || run.proposedDigest === digestOfLines(lines);
    if (sums.lines !== seen.lines || total !== seen.total || !asProposed) throw new Problem('run-differs');
    await takeLines(tx, actor, run, lines);
    const written = await writeRun(tx, run, { state: 'locked', lockedBy: actor.employee, lockedAt: tx.now, ...sums });
    const details = { ...sums, total, proposedBy: twoPeople ? run.proposedBy : null };
    await audit(tx, actor, 'payroll-run.locked', { kind: 'payroll-run', id }, details);
    await announce(tx, tx.company, { type: 'payroll_run.locked', data: { run: id } });
    await tellUse(tx, 'run.locked', { lines: sizeOf(sums.lines) });
    return runViewOf(tx, actor, written);
  });
}

async function takeLines(tx: Tx, actor: Person, run: RunRecord, lines: readonly LineRow[]): Promise<void> {
  const claims = lines.flatMap(({ kind, expenseId, amount }) =>
    kind === 'payment' ? [{ id: expenseId!, covered: amount }] : [],
  );
  await moveInPayroll(tx, actor, 'payroll.take', claims, { run: run.id });
  await insertLines(tx, run.id, lines);
}
