import type * as z from 'zod/mini';
import type { Id } from '../../kernel/ids.ts';
import { parse } from '../../kernel/parse.ts';
import { Problem } from '../../kernel/problem.ts';
import type { Person } from '../../platform/actor.ts';
import { authorise } from '../../platform/authorise.ts';
import type { Seals } from '../../platform/encryption/seal.ts';
import { enqueue } from '../../platform/outbox/enqueue.ts';
import type { Database } from '../../platform/tenant-transaction.ts';
import { lockAllowance } from '../benefits/allowance-store.ts';
import { countCorrections } from '../reading-quality/count-corrections.ts';
import { loadReceipts } from '../receipts/store.ts';
import { confirmations, submitExpense as contract, type ExpenseView } from './contract.ts';
import { expenseViewOf } from './expense-view.ts';
import { gatherFacts } from './gather-facts.ts';
import { moveExpense } from './move-expense.ts';
import { wantedOf } from './wanted-of.ts';
import { refuseBlocked } from './refuse-blocked.ts';
import { expectVersion, loadExpense, readExpense } from './store.ts';
import { arrow } from './transitions.ts';

const notConfirmed = { sv: 'Bekräfta alla punkter i listan först.', en: 'Confirm every point of the list first.' };

/**
 * Submits one's own claim: the blocking checks answer at once, the allowance is reserved, and the evaluation follows through
 * its queue. Throws Problem `not-allowed`, `not-found`, `changed-meanwhile`, `not-in-this-state`, `receipt-being-read`, `receipt-being-checked`,
 * `input-invalid` without every confirmation, and `claim-blocked` with the sentence of each blocking check.
 */
export async function submitExpense(
  uses: { database: Database; seals: Seals },
  actor: Person,
  id: Id,
  input: z.input<typeof contract.input>,
): Promise<ExpenseView> {
  authorise(actor, 'expense.submit');
  const { version, confirmed } = parse(contract.input, input);
  if (!confirmations.every((point) => confirmed.includes(point))) {
    throw new Problem('input-invalid', [{ pointer: '/confirmed', code: 'not-confirmed', text: notConfirmed }]);
  }
  return uses.database.inTenant(actor.company, async (tx) => {
    const expense = await loadExpense(tx, id, actor, 'own');
    expectVersion(expense, version);
    const way = arrow('expense.submit', expense.state);
    if (!way) throw new Problem('not-in-this-state');
    // Locked before the checks look at what is left: another claim cannot take it in between.
    await lockAllowance(tx, {
      employeeId: expense.employeeId,
      categoryId: expense.categoryId,
      year: expense.benefitYear,
    });
    const receipts = await loadReceipts(uses, tx, id);
    const facts = await gatherFacts(uses, tx, expense, receipts);
    if (facts.receipts.some(({ state }) => state === 'uploaded')) throw new Problem('receipt-being-read');
    refuseBlocked(facts);
    await moveExpense(uses, tx, actor, expense, {
      arrow: way,
      cover: { upTo: wantedOf(expense) },
      decidedBy: null,
      submitted: true,
    });
    await countCorrections(uses, tx, expense, receipts);
    await enqueue(tx, 'evaluate-expense', { expense: id });
    return expenseViewOf(uses, tx, actor, await readExpense(tx, id, actor, 'own'));
  });
}
