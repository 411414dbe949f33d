import type * as z from 'zod/mini';
import type { Id } from '../../kernel/ids.ts';
import { parse } from '../../kernel/parse.ts';
import { Problem } from '../../kernel/problem.ts';
import { refuseErased } from '../../people/limits/index.ts';
import type { Person } from '../../platform/actor.ts';
import { authorise } from '../../platform/authorise.ts';
import type { Seals } from '../../platform/encryption/seal.ts';
import type { Database, Tx } from '../../platform/tenant-transaction.ts';
import { approvalViewOf } from '../approvals/approval-view.ts';
import { commentOnExpense as contract, type ExpenseView } from './contract.ts';
import { expenseViewOf } from './expense-view.ts';
import { recordEvent } from './record-event.ts';
import { loadExpense, readExpense, type ExpenseRecord } from './store.ts';

const nothingSaid = { sv: 'Skriv något först.', en: 'Write something first.' };

/**
 * Says something about a claim that was submitted and is not withdrawn: its owner to those who decide, or one of those to its owner. It changes
 * nothing of the claim, so nobody's decision meets a claim that changed meanwhile. A draft is its owner's alone and has nobody to
 * talk to, and who only looks back at what they decided has nothing to say there. Throws Problem `not-allowed`, `not-found`,
 * `not-in-this-state`, `not-your-step`, `person-erased`, `input-invalid`.
 */
export async function commentOnExpense(
  uses: { database: Database; seals: Seals },
  actor: Person,
  id: Id,
  input: z.input<typeof contract.input>,
): Promise<ExpenseView> {
  const reach = authorise(actor, 'expense.comment');
  const { comment } = parse(contract.input, input);
  if (comment === '') throw new Problem('input-invalid', [{ pointer: '/comment', code: 'empty', text: nothingSaid }]);
  return uses.database.inTenant(actor.company, async (tx) => {
    const expense = await loadExpense(tx, id, actor, reach);
    if (expense.submittedAt === null || expense.state === 'withdrawn') throw new Problem('not-in-this-state');
    await refuseErased(tx, expense.employeeId);
    const byOwner = expense.employeeId === actor.employee;
    if (!byOwner && reach !== 'company') await expectToTakePart(uses, tx, actor, expense);
    await recordEvent(uses, tx, actor, expense, byOwner ? 'expense.answered' : 'expense.commented', { comment });
    return expenseViewOf(uses, tx, actor, await readExpense(tx, id, actor, reach));
  });
}

/** Throws Problem `not-your-step` unless the claim waits for somebody's decision or advice. */
async function expectToTakePart(uses: { seals: Seals }, tx: Tx, actor: Person, expense: ExpenseRecord): Promise<void> {
  const { decides, advises } = await approvalViewOf(uses, tx, actor, expense);
  if (!decides && !advises) throw new Problem('not-your-step');
}
