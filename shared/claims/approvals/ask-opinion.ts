import { and, eq } from 'drizzle-orm';
import type * as z from 'zod/mini';
import type { Id } from '../../kernel/ids.ts';
import { parse } from '../../kernel/parse.ts';
import { Problem } from '../../kernel/problem.ts';
import { refuseRestricted } from '../../people/limits/index.ts';
import type { Person } from '../../platform/actor.ts';
import { authorise } from '../../platform/authorise.ts';
import type { Seals } from '../../platform/encryption/seal.ts';
import type { Database, Tx } from '../../platform/tenant-transaction.ts';
import { employees } from '../../people/employees/table.ts';
import type { ExpenseView } from '../expenses/contract.ts';
import { expenseViewOf } from '../expenses/expense-view.ts';
import { recordEvent } from '../expenses/record-event.ts';
import { loadExpense, readExpense } from '../expenses/store.ts';
import { openOpinionOf } from './assigned-store.ts';
import { askOpinion as contract } from './contract.ts';
import { canSignIn } from './crew-store.ts';
import { sealOpinionText } from './opinion-text.ts';
import { loadTurn } from './round-store.ts';
import { approvalOpinions } from './table.ts';

const notThem = {
  sv: 'Välj en kollega som kan logga in, och som inte är du eller den som gjort utlägget.',
  en: 'Choose a colleague who can sign in, and who is neither you nor whose claim it is.',
};

/**
 * Asks a colleague for advice on a claim that waits for the asker. Throws Problem `not-allowed`, `not-found`, `own-claim`,
 * `data-restricted`, `not-in-this-state`, `not-your-step`, `input-invalid`, `opinion-open-already`.
 */
export async function askOpinion(
  uses: { database: Database; seals: Seals },
  actor: Person,
  id: Id,
  input: z.input<typeof contract.input>,
): Promise<ExpenseView> {
  const reach = authorise(actor, 'opinion.ask');
  const { reviewer, question } = parse(contract.input, input);
  return uses.database.inTenant(actor.company, async (tx) => {
    const expense = await loadExpense(tx, id, actor, reach);
    if (expense.employeeId === actor.employee) throw new Problem('own-claim');
    await refuseRestricted(tx, expense.employeeId);
    const turn = await loadTurn(tx, id, actor);
    if (!turn) throw new Problem('not-in-this-state');
    if (!turn.right) throw new Problem('not-your-step');
    const able = reviewer !== actor.employee && reviewer !== expense.employeeId && (await isAble(tx, reviewer));
    if (!able) throw new Problem('input-invalid', [{ pointer: '/reviewer', code: 'not-them', text: notThem }]);
    if (await openOpinionOf(tx, id, reviewer)) throw new Problem('opinion-open-already');
    const opinion = tx.newId();
    await tx.db.insert(approvalOpinions).values({
      companyId: tx.company,
      id: opinion,
      expenseId: id,
      askedBy: actor.employee,
      reviewerId: reviewer,
      question: question ? await sealOpinionText(uses, tx, opinion, expense.employeeId, 'question', question) : null,
      askedAt: tx.now,
    });
    await recordEvent(uses, tx, actor, expense, 'approval.opinion-asked', { details: { opinion, tell: reviewer } });
    return expenseViewOf(uses, tx, actor, await readExpense(tx, id, actor, reach));
  });
}

async function isAble(tx: Tx, employee: Id): Promise<boolean> {
  const rows = await tx.db
    .select({ id: employees.id })
    .from(employees)
    .where(and(canSignIn(tx), eq(employees.id, employee)));
  return rows.length === 1;
}
