import type * as z from 'zod/mini';
import type { Id } from '../../kernel/ids.ts';
import { parse } from '../../kernel/parse.ts';
import { Problem } from '../../kernel/problem.ts';
import type { Person } from '../../platform/actor.ts';
import { audit } from '../../platform/audit/audit.ts';
import { authorise } from '../../platform/authorise.ts';
import type { Seals } from '../../platform/encryption/seal.ts';
import type { Database, Tx } from '../../platform/tenant-transaction.ts';
import { keepVendorWords } from '../search/keep-words.ts';
import { changedFields } from './changed-fields.ts';
import { expenseFields, type ExpenseView } from './contract.ts';
import { expenseViewOf } from './expense-view.ts';
import { holdCategory, isOpen } from './find-category.ts';
import { loadExpense, readExpense, writeExpense, type ExpenseRecord } from './store.ts';
import { mayChange } from './transitions.ts';

const closed = { sv: 'Förmånen är stängd för nya utlägg.', en: 'The benefit is closed for new claims.' };

/**
 * Changes the named fields of one's own claim; the others stay. Throws Problem `not-allowed`, `input-invalid`, `not-found`
 * (also for a category that is not the company's), `not-in-this-state` once it is submitted.
 */
export async function editExpense(
  uses: { database: Database; seals: Seals },
  actor: Person,
  id: Id,
  input: z.input<typeof expenseFields>,
): Promise<ExpenseView> {
  authorise(actor, 'expense.edit');
  const fields = parse(expenseFields, input);
  return uses.database.inTenant(actor.company, async (tx) => {
    const expense = await loadExpense(tx, id, actor, 'own');
    if (!mayChange('expense.edit', expense.state)) throw new Problem('not-in-this-state');
    if (fields.categoryId) await holdCategory(tx, fields.categoryId);
    await refuseMove(tx, expense, fields.categoryId);
    await writeExpense(tx, expense, await changedFields(uses, tx, expense, fields));
    if (fields.vendor !== undefined) await keepVendorWords(uses, tx, id, fields.vendor);
    await audit(tx, actor, 'expense.edited', { kind: 'expense', id }, { fields: Object.keys(fields) });
    return expenseViewOf(uses, tx, actor, await readExpense(tx, id, actor, 'own'));
  });
}

/** What was asked of a claim is answered in its own category, closed or not: it is no way into another that is closed. */
async function refuseMove(tx: Tx, { state, categoryId }: ExpenseRecord, wanted: Id | undefined): Promise<void> {
  if (wanted === undefined || wanted === categoryId || state !== 'changes_requested') return;
  if (!(await isOpen(tx, wanted)))
    throw new Problem('input-invalid', [{ pointer: '/categoryId', code: 'category-closed', text: closed }]);
}
