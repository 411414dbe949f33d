import type { Id } from '../../kernel/ids.ts';
import type { Person, Visitor } from '../../platform/actor.ts';
import { authorise } from '../../platform/authorise.ts';
import type { Seals } from '../../platform/encryption/seal.ts';
import type { Database } from '../../platform/tenant-transaction.ts';
import type { ExpenseView } from './contract.ts';
import { expenseViewOf } from './expense-view.ts';
import { readExpense } from './store.ts';

/** One claim, for its owner or for whoever may read the company's. Throws Problem `not-allowed`, `not-found`. */
export async function showExpense(
  uses: { database: Database; seals: Seals },
  actor: Person | Visitor,
  id: Id,
): Promise<ExpenseView> {
  const reach = authorise(actor, 'expense.read');
  return uses.database.inTenant(
    actor.company,
    async (tx) => expenseViewOf(uses, tx, actor, await readExpense(tx, id, actor, reach)),
    'look',
  );
}
