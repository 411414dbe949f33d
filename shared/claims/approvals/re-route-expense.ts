import type * as z from 'zod/mini';
import type { Id } from '../../kernel/ids.ts';
import { parse } from '../../kernel/parse.ts';
import { isProblem, Problem } from '../../kernel/problem.ts';
import { refuseRestricted } from '../../people/limits/index.ts';
import type { Person } from '../../platform/actor.ts';
import { authorise } from '../../platform/authorise.ts';
import type { Seals } from '../../platform/encryption/seal.ts';
import type { Database } from '../../platform/tenant-transaction.ts';
import type { ExpenseView } from '../expenses/contract.ts';
import { expenseViewOf } from '../expenses/expense-view.ts';
import { moveExpense } from '../expenses/move-expense.ts';
import { expectVersion, loadExpense, readExpense } from '../expenses/store.ts';
import { stays } from '../expenses/transitions.ts';
import { reRouteExpense as contract } from './contract.ts';
import { lockFlow } from './flow-store.ts';

const flowUnknown = {
  sv: 'Flödet finns inte längre. Välj ett annat.',
  en: 'The flow is no longer there. Choose another.',
};

/**
 * Sends a claim in review through another flow from its beginning, or through its own as it has become. Throws Problem
 * `not-allowed`, `not-found`, `own-claim`, `data-restricted`, `input-invalid`, `changed-meanwhile`, `not-in-this-state`.
 */
export async function reRouteExpense(
  uses: { database: Database; seals: Seals },
  actor: Person,
  id: Id,
  input: z.input<typeof contract.input>,
): Promise<ExpenseView> {
  const reach = authorise(actor, 'expense.re-route');
  const { version, flow: wanted, reason } = parse(contract.input, input);
  return uses.database.inTenant(actor.company, async (tx) => {
    const expense = await loadExpense(tx, id, actor, reach);
    if (expense.employeeId === actor.employee) throw new Problem('own-claim');
    await refuseRestricted(tx, expense.employeeId);
    expectVersion(expense, version);
    if (expense.state !== 'in_review') throw new Problem('not-in-this-state');
    const flow = await lockFlow(tx, wanted).catch((thrown: unknown) => {
      throw isProblem(thrown, 'not-found')
        ? new Problem('input-invalid', [{ pointer: '/flow', code: 'flow-unknown', text: flowUnknown }])
        : thrown;
    });
    await moveExpense(uses, tx, actor, expense, {
      arrow: stays.reRoute,
      flow,
      comment: reason,
      details: { flow: wanted },
    });
    return expenseViewOf(uses, tx, actor, await readExpense(tx, id, actor, reach));
  });
}
