import type * as z from 'zod/mini';
import type { Id } from '../../kernel/ids.ts';
import { parse } from '../../kernel/parse.ts';
import { Problem } from '../../kernel/problem.ts';
import { moveInPayroll, type EventActor } from '../../claims/expenses/index.ts';
import type { Person } from '../../platform/actor.ts';
import { audit } from '../../platform/audit/audit.ts';
import { authorise } from '../../platform/authorise.ts';
import type { Database, Tx } from '../../platform/tenant-transaction.ts';
import { announce } from '../webhooks/announce.ts';
import { confirmRun as contract, type RunView } from './contract.ts';
import { confirmLines, linesById } from './lines-store.ts';
import { runMay } from './run-state.ts';
import { loadRun, type RunRecord } from './run-store.ts';
import { runViewOf } from './run-view.ts';
import { settleRun } from './settle-run.ts';

/**
 * Says that lines of a run were paid, or all that wait where none are named: their claims are paid and people are told. Lines that were
 * confirmed before stay so. Throws Problem `not-allowed`, `not-found` also for a line that is not of this run, `run-not-in-this-state`, and
 * `changed-meanwhile` for a line that payroll has sent back.
 */
export async function confirmPayrollRun(
  uses: { database: Database },
  actor: Person,
  id: Id,
  input: z.input<typeof contract.input>,
): Promise<RunView> {
  authorise(actor, 'payroll-run.confirm');
  const { lines: named } = parse(contract.input, input);
  return uses.database.inTenant(actor.company, async (tx) => {
    const run = await loadRun(tx, id);
    if (!runMay('payroll-run.confirm', run.state)) throw new Problem('run-not-in-this-state');
    if (named) {
      const known = await linesById(tx, id, named);
      if (known.length !== new Set(named).size) throw new Problem('not-found');
      if (known.some(({ state }) => state === 'rejected')) throw new Problem('changed-meanwhile');
    }
    return runViewOf(tx, actor, await payLines(tx, actor, run, named));
  });
}

/** The same of lines of a run that is held and that payroll has, for whoever may say so: all that wait where none are named. */
export async function payLines(
  tx: Tx,
  actor: EventActor,
  run: RunRecord,
  named: readonly Id[] | undefined,
): Promise<RunRecord> {
  const { id } = run;
  const paid = await confirmLines(tx, id, named);
  const claims = paid.flatMap(({ kind, expenseId, amount }) =>
    kind === 'payment' ? [{ id: expenseId!, covered: amount }] : [],
  );
  await moveInPayroll(tx, actor, 'payroll.confirm', claims, { run: id });
  const settled = await settleRun(tx, run);
  const details = { lines: paid.length, claims: claims.length, state: settled.state };
  await audit(tx, actor, 'payroll-run.confirmed', { kind: 'payroll-run', id }, details);
  // Of a whole run its end says it: a hundred thousand messages would say no more.
  if (named)
    for (const { id: line } of paid)
      await announce(tx, tx.company, { type: 'payroll_line.confirmed', data: { run: id, line } });
  return settled;
}
