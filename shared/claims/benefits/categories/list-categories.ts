import type * as z from 'zod/mini';
import type { Person } from '../../../platform/actor.ts';
import { authorise } from '../../../platform/authorise.ts';
import type { Database } from '../../../platform/tenant-transaction.ts';
import { categoryViewsOf } from './category-view.ts';
import type { listCategories as contract } from './contract.ts';

/** The company's categories with everything HR decides of them, in their order. Throws Problem `not-allowed`. */
export async function listCategories(
  uses: { database: Database },
  actor: Person,
): Promise<z.output<typeof contract.output>> {
  authorise(actor, 'category.list');
  return uses.database.inTenant(actor.company, async (tx) => ({ items: await categoryViewsOf(tx) }), 'look');
}
