import { and, eq, isNull } from 'drizzle-orm';
import type { Id } from '../../kernel/ids.ts';
import { Problem } from '../../kernel/problem.ts';
import type { Person } from '../../platform/actor.ts';
import { authorise } from '../../platform/authorise.ts';
import type { Seals } from '../../platform/encryption/seal.ts';
import type { Database } from '../../platform/tenant-transaction.ts';
import type { ExpenseView } from '../expenses/contract.ts';
import { expenseViewOf } from '../expenses/expense-view.ts';
import { recordEvent } from '../expenses/record-event.ts';
import { loadExpense, readExpense } from '../expenses/store.ts';
import { approvalOpinions } from './table.ts';

/**
 * Takes back what a colleague was asked, by who asked or by HR; the colleague no longer reads the claim. Throws Problem
 * `not-allowed`, `not-found`, `own-claim`, `not-your-step`, and `not-in-this-state` once it is answered or withdrawn.
 */
export async function withdrawOpinion(
  uses: { database: Database; seals: Seals },
  actor: Person,
  id: Id,
  opinion: Id,
): Promise<ExpenseView> {
  const reach = authorise(actor, 'opinion.withdraw');
  return uses.database.inTenant(actor.company, async (tx) => {
    const expense = await loadExpense(tx, id, actor, reach);
    if (expense.employeeId === actor.employee) throw new Problem('own-claim');
    const one = and(
      eq(approvalOpinions.companyId, tx.company),
      eq(approvalOpinions.expenseId, id),
      eq(approvalOpinions.id, opinion),
    );
    const [asked] = await tx.db.select().from(approvalOpinions).where(one);
    if (!asked) throw new Problem('not-found');
    if (reach !== 'company' && asked.askedBy !== actor.employee) throw new Problem('not-your-step');
    const withdrawn = await tx.db
      .update(approvalOpinions)
      .set({ withdrawnAt: tx.now })
      .where(and(one, isNull(approvalOpinions.answeredAt), isNull(approvalOpinions.withdrawnAt)))
      .returning({ id: approvalOpinions.id });
    if (withdrawn.length === 0) throw new Problem('not-in-this-state');
    await recordEvent(uses, tx, actor, expense, 'approval.opinion-withdrawn', { details: { opinion } });
    return expenseViewOf(uses, tx, actor, await readExpense(tx, id, actor, reach));
  });
}
