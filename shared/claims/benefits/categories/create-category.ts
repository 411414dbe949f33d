import type * as z from 'zod/mini';
import { parse } from '../../../kernel/parse.ts';
import { Problem } from '../../../kernel/problem.ts';
import type { Person } from '../../../platform/actor.ts';
import { audit } from '../../../platform/audit/audit.ts';
import { authorise } from '../../../platform/authorise.ts';
import type { Database } from '../../../platform/tenant-transaction.ts';
import { categories } from '../table.ts';
import { columnsOf } from './category-columns.ts';
import { categoryFaults } from './category-faults.ts';
import { lockCategories } from './category-store.ts';
import { categoryViewOf } from './category-view.ts';
import { createCategory as contract, mostCategories, type CategoryView } from './contract.ts';

/**
 * Adds a category, open, after the others. Throws Problem `not-allowed`, `input-invalid` that points at each field that is not right,
 * `too-many-categories`.
 */
export async function createCategory(
  uses: { database: Database },
  actor: Person,
  input: z.input<typeof contract.input>,
): Promise<CategoryView> {
  authorise(actor, 'category.create');
  const typed = parse(contract.input, input);
  const faults = categoryFaults(typed);
  if (faults.length > 0) throw new Problem('input-invalid', faults);
  return uses.database.inTenant(actor.company, async (tx) => {
    const others = await lockCategories(tx);
    if (others.length >= mostCategories) throw new Problem('too-many-categories');
    const id = tx.newId();
    const position = Math.max(0, ...others.map((other) => other.position)) + 1;
    await tx.db
      .insert(categories)
      .values({ companyId: tx.company, id, ...columnsOf(typed), open: true, position, createdAt: tx.now });
    const { kind, taxTreatment, yearlyAmount } = typed;
    await audit(tx, actor, 'category.created', { kind: 'category', id }, { kind, taxTreatment, yearlyAmount });
    return categoryViewOf(tx, id);
  });
}
