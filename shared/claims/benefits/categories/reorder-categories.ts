import { and, eq } from 'drizzle-orm';
import type * as z from 'zod/mini';
import { parse } from '../../../kernel/parse.ts';
import { Problem } from '../../../kernel/problem.ts';
import type { Person } from '../../../platform/actor.ts';
import { audit } from '../../../platform/audit/audit.ts';
import { authorise } from '../../../platform/authorise.ts';
import type { Database } from '../../../platform/tenant-transaction.ts';
import { categories } from '../table.ts';
import { lockCategories } from './category-store.ts';
import { categoryViewsOf } from './category-view.ts';
import { reorderCategories as contract } from './contract.ts';

/**
 * Puts the company's categories into an order that names every one of them once. Their versions stay: a form that is open is not spoilt
 * by it. Throws Problem `not-allowed`, `input-invalid`, and `changed-meanwhile` where others are there than those that are named.
 */
export async function reorderCategories(
  uses: { database: Database },
  actor: Person,
  input: z.input<typeof contract.input>,
): Promise<z.output<typeof contract.output>> {
  authorise(actor, 'category.reorder');
  const { order } = parse(contract.input, input);
  return uses.database.inTenant(actor.company, async (tx) => {
    const known = await lockCategories(tx);
    const named = new Set(order);
    if (named.size !== order.length || named.size !== known.length || !known.every(({ id }) => named.has(id)))
      throw new Problem('changed-meanwhile');
    const moved = known.filter(({ id, position }) => position !== order.indexOf(id) + 1);
    for (const { id } of moved)
      await tx.db
        .update(categories)
        .set({ position: order.indexOf(id) + 1 })
        .where(and(eq(categories.companyId, tx.company), eq(categories.id, id)));
    if (moved.length > 0) await audit(tx, actor, 'category.reordered', { kind: 'company', id: tx.company }, { order });
    return { items: await categoryViewsOf(tx) };
  });
}
