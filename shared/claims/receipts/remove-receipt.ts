import { and, eq, isNull } from 'drizzle-orm';
import type { Id } from '../../kernel/ids.ts';
import { Problem } from '../../kernel/problem.ts';
import type { Person } from '../../platform/actor.ts';
import { audit } from '../../platform/audit/audit.ts';
import { authorise } from '../../platform/authorise.ts';
import { enqueue } from '../../platform/outbox/enqueue.ts';
import type { Database } from '../../platform/tenant-transaction.ts';
import { isHeld } from '../../people/limits/index.ts';
import { loadExpense, writeExpense } from '../expenses/store.ts';
import { mayChange } from '../expenses/transitions.ts';
import { yearStartOf } from '../expenses/find-category.ts';
import { withoutReading } from '../expenses/without-reading.ts';
import { receipts } from './table.ts';

/**
 * Takes a receipt off one's own claim while it can be edited. With the last one goes what was filled in from it, so that the next is read
 * into the form anew. Its files are removed through the queue, after the commit.
 *
 * What is held is removed by nobody, the person included: what somebody takes away before anybody has looked at it is what a dispute can be
 * about. The refusal says that the employer keeps it, and not why: a hold is no secret from whom it is about (GDPR Art. 5(1)(a), 13).
 * Throws Problem `not-allowed`, `not-found`, `not-in-this-state`, `data-held`.
 */
export async function removeReceipt(uses: { database: Database }, actor: Person, expenseId: Id, id: Id): Promise<void> {
  authorise(actor, 'receipt.remove');
  await uses.database.inTenant(actor.company, async (tx) => {
    const expense = await loadExpense(tx, expenseId, actor, 'own');
    if (!mayChange('receipt.remove', expense.state)) throw new Problem('not-in-this-state');
    if (await isHeld(tx, actor.employee)) throw new Problem('data-held');
    const removed = await tx.db
      .delete(receipts)
      .where(and(eq(receipts.companyId, tx.company), eq(receipts.expenseId, expenseId), eq(receipts.id, id)))
      .returning({ document: receipts.document });
    if (removed.length === 0) throw new Problem('not-found');
    const left = and(eq(receipts.companyId, tx.company), eq(receipts.expenseId, expenseId), isNull(receipts.document));
    const remains = removed[0]!.document !== null || (await tx.db.$count(receipts, left)) > 0;
    const yearStart = await yearStartOf(tx, expense.categoryId);
    await writeExpense(tx, expense, remains ? {} : withoutReading(expense, tx.now, yearStart));
    await audit(tx, actor, 'receipt.removed', { kind: 'receipt', id }, { expense: expenseId });
    await enqueue(tx, 'remove-receipt-files', { receipt: id });
  });
}
