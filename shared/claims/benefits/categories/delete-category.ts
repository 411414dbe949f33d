import { and, eq } from 'drizzle-orm';
import type { Id } from '../../../kernel/ids.ts';
import { Problem } from '../../../kernel/problem.ts';
import type { Person } from '../../../platform/actor.ts';
import { audit } from '../../../platform/audit/audit.ts';
import { authorise } from '../../../platform/authorise.ts';
import type { Database } from '../../../platform/tenant-transaction.ts';
import { categories } from '../table.ts';
import { isInUse, lockCategory } from './category-store.ts';

/**
 * Deletes a category that nothing hangs on. What refers to it without this file knowing, the database keeps it for.
 * Throws Problem `not-allowed`, `not-found`, `category-in-use`.
 */
export async function deleteCategory(uses: { database: Database }, actor: Person, id: Id): Promise<void> {
  authorise(actor, 'category.delete');
  await uses.database.inTenant(actor.company, async (tx) => {
    const known = await lockCategory(tx, id);
    if (await isInUse(tx, id)) throw new Problem('category-in-use');
    await audit(tx, actor, 'category.deleted', { kind: 'category', id }, { version: known.version });
    await tx.db
      .delete(categories)
      .where(and(eq(categories.companyId, tx.company), eq(categories.id, id)))
      .catch((thrown: unknown) => {
        const held = (thrown as { cause?: { code?: string } }).cause?.code === '23503';
        throw held ? new Problem('category-in-use', [], { cause: thrown }) : thrown;
      });
  });
}
