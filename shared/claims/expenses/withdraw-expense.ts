import type { Id } from '../../kernel/ids.ts';
import type { Person } from '../../platform/actor.ts';
import { authorise } from '../../platform/authorise.ts';
import type { Seals } from '../../platform/encryption/seal.ts';
import type { Database } from '../../platform/tenant-transaction.ts';
import type { ExpenseView } from './contract.ts';
import { expenseViewOf } from './expense-view.ts';
import { moveExpense } from './move-expense.ts';
import { loadExpense, readExpense } from './store.ts';
import { arrow } from './transitions.ts';

/**
 * Takes one's own draft or submitted claim back; what it reserved is free again.
 * Throws Problem `not-allowed`, `not-found`, `not-in-this-state`.
 */
export async function withdrawExpense(
  uses: { database: Database; seals: Seals },
  actor: Person,
  id: Id,
): Promise<ExpenseView> {
  authorise(actor, 'expense.withdraw');
  return uses.database.inTenant(actor.company, async (tx) => {
    const expense = await loadExpense(tx, id, actor, 'own');
    await moveExpense(uses, tx, actor, expense, { arrow: arrow('expense.withdraw', expense.state) });
    return expenseViewOf(uses, tx, actor, await readExpense(tx, id, actor, 'own'));
  });
}
