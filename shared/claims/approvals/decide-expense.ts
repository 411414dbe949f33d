import type * as z from 'zod/mini';
import type { Id } from '../../kernel/ids.ts';
import { parse } from '../../kernel/parse.ts';
import { Problem } from '../../kernel/problem.ts';
import type { Person } from '../../platform/actor.ts';
import { authorise } from '../../platform/authorise.ts';
import type { Seals } from '../../platform/encryption/seal.ts';
import type { Database } from '../../platform/tenant-transaction.ts';
import type { ExpenseView } from '../expenses/contract.ts';
import { expenseViewOf } from '../expenses/expense-view.ts';
import { moveExpense, wantedOf } from '../expenses/move-expense.ts';
import { expectVersion, loadExpense, readExpense } from '../expenses/store.ts';
import { arrow } from '../expenses/transitions.ts';
import { decideExpense as contract } from './contract.ts';

const commentWanted = { sv: 'Skriv en kommentar till den anställda.', en: 'Write a comment to the employee.' };
const coverWanted = {
  sv: 'Kvittot är i en annan valuta: ange beloppet i kronor.',
  en: 'The receipt is in another currency: state the amount in kronor.',
};

const moreThanPaid = {
  sv: 'Beloppet är mer än vad kvittot kostade.',
  en: 'The amount is more than what the receipt cost.',
};

/**
 * Decides a claim in review: approve, decline or ask for changes. Never one's own. Throws Problem `not-allowed`, `not-found`,
 * `own-claim`, `changed-meanwhile`, `not-in-this-state`, and `input-invalid` without a comment where one is required, without
 * an amount for a receipt in another currency, or for more than is left or than was paid.
 */
export async function decideExpense(
  uses: { database: Database; seals: Seals },
  actor: Person,
  id: Id,
  input: z.input<typeof contract.input>,
): Promise<ExpenseView> {
  const reach = authorise(actor, 'expense.decide');
  const { version, outcome, comment, covered } = parse(contract.input, input);
  return uses.database.inTenant(actor.company, async (tx) => {
    const expense = await loadExpense(tx, id, actor, reach);
    if (expense.employeeId === actor.employee) throw new Problem('own-claim');
    expectVersion(expense, version);
    const way = arrow('expense.decide', expense.state, outcome);
    if (!way) throw new Problem('not-in-this-state');
    if (way.comment && !comment) {
      throw new Problem('input-invalid', [{ pointer: '/comment', code: 'comment-wanted', text: commentWanted }]);
    }
    if (outcome === 'approve' && covered === undefined && expense.currency !== 'SEK') {
      throw new Problem('input-invalid', [{ pointer: '/covered', code: 'cover-wanted', text: coverWanted }]);
    }
    // Exchange rates are people's to judge; within one currency nobody is paid more than they paid.
    if (covered !== undefined && expense.currency === 'SEK' && covered > (expense.total ?? 0)) {
      throw new Problem('input-invalid', [{ pointer: '/covered', code: 'more-than-paid', text: moreThanPaid }]);
    }
    await moveExpense(uses, tx, actor, expense, {
      arrow: way,
      ...(outcome === 'approve'
        ? { cover: covered === undefined ? { upTo: wantedOf(expense) } : { exactly: covered } }
        : {}),
      decidedBy: 'person',
      comment: comment ?? null,
    });
    return expenseViewOf(uses, tx, actor, await readExpense(tx, id, actor, reach));
  });
}
