import { and, eq } from 'drizzle-orm';
import type * as z from 'zod/mini';
import type { Id } from '../../kernel/ids.ts';
import { parse } from '../../kernel/parse.ts';
import { Problem } from '../../kernel/problem.ts';
import { loadExpense, moveExpense, type EventActor } from '../../claims/expenses/index.ts';
import { arrow } from '../../claims/expenses/transitions.ts';
import type { Person } from '../../platform/actor.ts';
import { audit } from '../../platform/audit/audit.ts';
import { authorise } from '../../platform/authorise.ts';
import type { Seals } from '../../platform/encryption/seal.ts';
import type { Database, Tx } from '../../platform/tenant-transaction.ts';
import { announce } from '../webhooks/announce.ts';
import { rejectLine as contract, type RunView } from './contract.ts';
import { reasonPlace } from './line-view.ts';
import { linesById, type LineRecord } from './lines-store.ts';
import { runMay } from './run-state.ts';
import { loadRun, type RunRecord } from './run-store.ts';
import { runViewOf } from './run-view.ts';
import { settleRun } from './settle-run.ts';
import { payrollLines } from './table.ts';

/**
 * Says why payroll could not pay a line that waits. The line stays in its run as it was; a payment's claim is looked at again, with the reason
 * on its timeline, and HR is told; a correction or a deduction goes into the next run anew.
 * Throws Problem `not-allowed`, `not-found`, `input-invalid`, and `run-not-in-this-state`, also for a line that is answered for.
 */
export async function rejectPayrollLine(
  uses: { database: Database; seals: Seals },
  actor: Person,
  id: Id,
  line: Id,
  input: z.input<typeof contract.input>,
): Promise<RunView> {
  authorise(actor, 'payroll-run.reject');
  const { reason } = parse(contract.input, input);
  return uses.database.inTenant(actor.company, async (tx) => {
    const run = await loadRun(tx, id);
    if (!runMay('payroll-run.reject', run.state)) throw new Problem('run-not-in-this-state');
    const [found] = await linesById(tx, id, [line]);
    if (!found) throw new Problem('not-found');
    return runViewOf(tx, actor, await sendBack(uses, tx, actor, run, found, reason));
  });
}

/** The same of a line of a run that is held, for whoever may say so. Throws Problem `run-not-in-this-state` where it is answered for. */
export async function sendBack(
  uses: { seals: Seals },
  tx: Tx,
  actor: EventActor,
  run: RunRecord,
  { id: line, kind, amount, employeeId, expenseId }: LineRecord,
  reason: string,
): Promise<RunRecord> {
  const { id } = run;
  if (!runMay('payroll-run.reject', run.state)) throw new Problem('run-not-in-this-state');
  const sealed = await uses.seals.seal(reason, reasonPlace(tx, line), employeeId);
  const written = await tx.db
    .update(payrollLines)
    .set({ state: 'rejected', settledAt: tx.now, reason: sealed })
    .where(and(eq(payrollLines.companyId, tx.company), eq(payrollLines.id, line), eq(payrollLines.state, 'waiting')))
    .returning({ id: payrollLines.id });
  if (written.length === 0) throw new Problem('run-not-in-this-state');
  if (kind === 'payment') {
    const expense = await loadExpense(tx, expenseId!, actor, 'company');
    await moveExpense(uses, tx, actor, expense, {
      arrow: arrow('payroll.reject', expense.state),
      decidedBy: null,
      comment: reason,
      details: { run: id, line },
    });
  }
  const settled = await settleRun(tx, run);
  const details = { line, kind, amount, state: settled.state };
  await audit(tx, actor, 'payroll-run.line-rejected', { kind: 'payroll-run', id }, details);
  await announce(tx, tx.company, { type: 'payroll_line.rejected', data: { run: id, line } });
  return settled;
}
