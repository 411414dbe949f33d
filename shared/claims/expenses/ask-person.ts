import type { Id } from '../../kernel/ids.ts';
import { Problem } from '../../kernel/problem.ts';
import type { Person } from '../../platform/actor.ts';
import { authorise } from '../../platform/authorise.ts';
import type { Seals } from '../../platform/encryption/seal.ts';
import type { Database } from '../../platform/tenant-transaction.ts';
import type { ExpenseView } from './contract.ts';
import { expenseViewOf } from './expense-view.ts';
import { moveExpense } from './move-expense.ts';
import { wantedOf } from './wanted-of.ts';
import { refuseBlockedEdit } from './refuse-blocked.ts';
import { loadExpense, readExpense } from './store.ts';
import { arrow } from './transitions.ts';

/**
 * Sends a claim that a machine or a check declined to people (GDPR Art. 22(3)): a person's decline has its own ways.
 * Throws Problem `not-allowed`, `not-found`, `not-in-this-state`, and `claim-blocked` when it was edited into what could not be submitted.
 */
export async function askPerson(
  uses: { database: Database; seals: Seals },
  actor: Person,
  id: Id,
): Promise<ExpenseView> {
  authorise(actor, 'expense.ask-person');
  return uses.database.inTenant(actor.company, async (tx) => {
    const expense = await loadExpense(tx, id, actor, 'own');
    const way = arrow('expense.ask-person', expense.state);
    const byMachine = expense.decidedBy !== null && way?.decidedBy?.includes(expense.decidedBy);
    if (!byMachine) throw new Problem('not-in-this-state');
    await refuseBlockedEdit(uses, tx, expense);
    await moveExpense(uses, tx, actor, expense, { arrow: way, cover: { upTo: wantedOf(expense) }, decidedBy: null });
    return expenseViewOf(uses, tx, actor, await readExpense(tx, id, actor, 'own'));
  });
}
