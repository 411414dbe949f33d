import type * as z from 'zod/mini';
import type { Id } from '../../kernel/ids.ts';
import { parse } from '../../kernel/parse.ts';
import { Problem } from '../../kernel/problem.ts';
import { refuseRestricted } from '../../people/limits/index.ts';
import type { Person } from '../../platform/actor.ts';
import { authorise } from '../../platform/authorise.ts';
import type { Seals } from '../../platform/encryption/seal.ts';
import type { Database, Tx } from '../../platform/tenant-transaction.ts';
import { checkClaim } from '../expenses/checks/check-claim.ts';
import type { ExpenseView } from '../expenses/contract.ts';
import { expenseViewOf } from '../expenses/expense-view.ts';
import { gatherFacts } from '../expenses/gather-facts.ts';
import { moveExpense } from '../expenses/move-expense.ts';
import { expectVersion, loadExpense, readExpense, type NamedExpense } from '../expenses/store.ts';
import { arrow, stays } from '../expenses/transitions.ts';
import { decideExpense as contract } from './contract.ts';
import { coverOf } from './cover-of.ts';
import { decideStep } from './decide-step-store.ts';
import { loadTurn } from './round-store.ts';

const commentWanted = { sv: 'Skriv en kommentar till medarbetaren.', en: 'Write a comment to the employee.' };

/**
 * Decides the step that a claim waits for: approve, decline or ask for changes. The last approval approves the claim, an earlier
 * one passes it on; the others end its way. Never one's own. Throws Problem `not-allowed`, `not-found`, `own-claim`,
 * `data-restricted`, `changed-meanwhile`, `not-in-this-state`, `not-your-step`, and `input-invalid` without a comment where one is required, without
 * an amount for a receipt in another currency, or for more than is left or than was paid, or for nothing, and, where nobody has
 * said that its doubts were seen, `doubts-not-seen`.
 */
export async function decideExpense(
  uses: { database: Database; seals: Seals },
  actor: Person,
  id: Id,
  input: z.input<typeof contract.input>,
  { unlessDoubtful = false } = {},
): Promise<ExpenseView> {
  const reach = authorise(actor, 'expense.decide');
  const { version, outcome, comment, covered } = parse(contract.input, input);
  return uses.database.inTenant(actor.company, async (tx) => {
    const expense = await loadExpense(tx, id, actor, reach);
    if (expense.employeeId === actor.employee) throw new Problem('own-claim');
    await refuseRestricted(tx, expense.employeeId);
    expectVersion(expense, version);
    const way = arrow('expense.decide', expense.state, outcome);
    const turn = way && (await loadTurn(tx, id, actor));
    if (!way || !turn) throw new Problem('not-in-this-state');
    if (!turn.right) throw new Problem('not-your-step');
    if (unlessDoubtful && (await isDoubtful(uses, tx, await readExpense(tx, id, actor, reach))))
      throw new Problem('doubts-not-seen');
    if ((way.comment || (outcome === 'approve' && turn.step.wordsOnApprove)) && !comment) {
      throw new Problem('input-invalid', [{ pointer: '/comment', code: 'comment-wanted', text: commentWanted }]);
    }
    const isLast = await decideStep(tx, actor, turn, { outcome, covered: covered ?? null });
    const goesOn = outcome === 'approve' && !isLast;
    await moveExpense(uses, tx, actor, expense, {
      arrow: goesOn ? stays.passOn : way,
      ...(outcome === 'approve' ? coverOf(expense, turn.steps, { covered, isLast }) : {}),
      ...(goesOn ? {} : { decidedBy: 'person' }),
      comment: comment ?? null,
      details: {
        step: turn.step.id,
        position: turn.step.position,
        ...(turn.right.as === 'stand-in' ? { for: turn.right.for } : {}),
        ...(turn.right.as === 'hr' ? { steppedIn: true } : {}),
      },
    });
    return expenseViewOf(uses, tx, actor, await readExpense(tx, id, actor, reach));
  });
}

/**
 * What spoke against a claim when it was evaluated, and what speaks against it by now: a receipt can have come since, or another claim for
 * the same purchase. What rules alone would decline counts too: in shadow mode, and where declines are by people, it waits here.
 */
async function isDoubtful(uses: { seals: Seals }, tx: Tx, { expense }: NamedExpense): Promise<boolean> {
  return expense.doubts > 0 || checkClaim(await gatherFacts(uses, tx, expense)).length > 0;
}
