import type * as z from 'zod/mini';
import type { Id } from '../../kernel/ids.ts';
import { parse } from '../../kernel/parse.ts';
import { Problem } from '../../kernel/problem.ts';
import { refuseRestricted } from '../../people/limits/index.ts';
import type { Person } from '../../platform/actor.ts';
import { authorise } from '../../platform/authorise.ts';
import type { Seals } from '../../platform/encryption/seal.ts';
import type { Database } from '../../platform/tenant-transaction.ts';
import type { ExpenseView } from '../expenses/contract.ts';
import { expenseViewOf } from '../expenses/expense-view.ts';
import { moveExpense } from '../expenses/move-expense.ts';
import { wantedOf } from '../expenses/wanted-of.ts';
import { refuseBlockedEdit } from '../expenses/refuse-blocked.ts';
import { expectVersion, loadExpense, readExpense } from '../expenses/store.ts';
import { arrow } from '../expenses/transitions.ts';
import { revertExpense as contract } from './contract.ts';

/**
 * Takes a decision, a machine's or a person's, back to review with a reason. The claim then covers at most what is left.
 * Throws Problem `not-allowed`, `not-found`, `own-claim`, `data-restricted`, `input-invalid`, `changed-meanwhile`, `not-in-this-state`, and
 * `claim-blocked` for a decline that its owner has since edited into what could not be submitted.
 */
export async function revertExpense(
  uses: { database: Database; seals: Seals },
  actor: Person,
  id: Id,
  input: z.input<typeof contract.input>,
): Promise<ExpenseView> {
  const reach = authorise(actor, 'expense.revert');
  const { version, reason } = parse(contract.input, input);
  return uses.database.inTenant(actor.company, async (tx) => {
    const expense = await loadExpense(tx, id, actor, reach);
    if (expense.employeeId === actor.employee) throw new Problem('own-claim');
    await refuseRestricted(tx, expense.employeeId);
    expectVersion(expense, version);
    const way = arrow('expense.revert', expense.state);
    if (way) await refuseBlockedEdit(uses, tx, expense);
    await moveExpense(uses, tx, actor, expense, {
      arrow: way,
      cover: { upTo: wantedOf(expense) },
      decidedBy: null,
      comment: reason,
    });
    return expenseViewOf(uses, tx, actor, await readExpense(tx, id, actor, reach));
  });
}
