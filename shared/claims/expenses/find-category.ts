import { and, eq } from 'drizzle-orm';
import type { Id } from '../../kernel/ids.ts';
import { Problem } from '../../kernel/problem.ts';
import type { Tx } from '../../platform/tenant-transaction.ts';
import { categories } from '../benefits/table.ts';

/** The category with an id, or the first open one when none is named. Throws Problem `not-found` when the company has none such. */
export const findCategory = async (tx: Tx, wanted: Id | undefined): Promise<Id> => oneOf(await chosen(tx, wanted));

/**
 * The same, held until the transaction ends: what is written under it finds it still there. Throws Problem `not-found` also for
 * one that somebody deletes at this moment.
 */
export const holdCategory = async (tx: Tx, wanted: Id | undefined): Promise<Id> =>
  oneOf(await chosen(tx, wanted).for('key share'));

const chosen = (tx: Tx, wanted: Id | undefined) =>
  tx.db
    .select({ id: categories.id })
    .from(categories)
    .where(and(eq(categories.companyId, tx.company), wanted ? eq(categories.id, wanted) : eq(categories.open, true)))
    .orderBy(categories.position, categories.id)
    .limit(1);

function oneOf([category]: readonly { id: Id }[]): Id {
  if (!category) throw new Problem('not-found');
  return category.id;
}

/** Whether a category of the company takes new claims. */
export const isOpen = async (tx: Tx, category: Id): Promise<boolean> =>
  (await tx.db.$count(
    categories,
    and(eq(categories.companyId, tx.company), eq(categories.id, category), eq(categories.open, true)),
  )) > 0;

/** The first day of a category's year, as MM-DD. */
export async function yearStartOf(tx: Tx, category: Id): Promise<string> {
  const [found] = await tx.db
    .select({ yearStart: categories.yearStart })
    .from(categories)
    .where(and(eq(categories.companyId, tx.company), eq(categories.id, category)));
  return found?.yearStart ?? '01-01';
}
