import type * as z from 'zod/mini';
import { parse } from '../../kernel/parse.ts';
import { swedishDay } from '../../kernel/plain-date.ts';
import type { Person } from '../../platform/actor.ts';
import { authorise } from '../../platform/authorise.ts';
import type { Seals } from '../../platform/encryption/seal.ts';
import type { Database } from '../../platform/tenant-transaction.ts';
import { benefitYearOf } from '../allowances/benefit-year.ts';
import { keepVendorWords } from '../search/keep-words.ts';
import { changedFields } from './changed-fields.ts';
import { expenseFields, type ExpenseView } from './contract.ts';
import { expenseViewOf } from './expense-view.ts';
import { holdCategory, yearStartOf } from './find-category.ts';
import { recordEvent } from './record-event.ts';
import { readExpense } from './store.ts';
import { expenses } from './table.ts';

/**
 * Starts a claim as a draft, in the named category or else the first open one.
 * Throws Problem `not-allowed`, `input-invalid`, and `not-found` for a category that is not there.
 */
export async function createExpense(
  uses: { database: Database; seals: Seals },
  actor: Person,
  input: z.input<typeof expenseFields>,
): Promise<ExpenseView> {
  authorise(actor, 'expense.create');
  const fields = parse(expenseFields, input);
  return uses.database.inTenant(actor.company, async (tx) => {
    const id = tx.newId();
    const categoryId = await holdCategory(tx, fields.categoryId);
    const benefitYear = benefitYearOf(swedishDay(tx.now), await yearStartOf(tx, categoryId));
    const blank = { benefitYear, filledByMachine: [], typedByPerson: [] };
    const change = await changedFields(
      uses,
      tx,
      { id, employeeId: actor.employee, categoryId, paidOn: null, ...blank },
      { ...fields, categoryId },
    );
    const [expense] = await tx.db
      .insert(expenses)
      .values({
        companyId: tx.company,
        id,
        employeeId: actor.employee,
        categoryId,
        state: 'draft',
        version: 1,
        currency: 'SEK',
        vat: [],
        reserved: 0,
        createdAt: tx.now,
        changedAt: tx.now,
        ...blank,
        ...change,
      })
      .returning();
    if (fields.vendor) await keepVendorWords(uses, tx, id, fields.vendor);
    await recordEvent(uses, tx, actor, expense!, 'expense.created');
    return expenseViewOf(uses, tx, actor, await readExpense(tx, id, actor, 'own'));
  });
}
