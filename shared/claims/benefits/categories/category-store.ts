import { and, asc, eq, sql } from 'drizzle-orm';
import type { Id } from '../../../kernel/ids.ts';
import { Problem } from '../../../kernel/problem.ts';
import { swedishDay, yearOf } from '../../../kernel/plain-date.ts';
import type { Tx } from '../../../platform/tenant-transaction.ts';
import { allowances, categories } from '../table.ts';

export type CategoryRecord = typeof categories.$inferSelect;
type Change = Partial<typeof categories.$inferInsert>;

const mine = (tx: Tx, id: Id) => and(eq(categories.companyId, tx.company), eq(categories.id, id));

/**
 * Loads a category of the company and locks it. A claim or an allowance that somebody begins in it meanwhile waits for the end.
 * Throws Problem `not-found`: a foreign id and an absent one look the same.
 */
export async function lockCategory(tx: Tx, id: Id): Promise<CategoryRecord> {
  const [found] = await tx.db.select().from(categories).where(mine(tx, id)).for('update');
  if (!found) throw new Problem('not-found');
  return found;
}

/** Locks the company's categories, and keeps others from adding one meanwhile. */
export async function lockCategories(tx: Tx): Promise<CategoryRecord[]> {
  await tx.db.execute(sql`select pg_advisory_xact_lock(hashtextextended(${`categories of ${tx.company}`}, 0))`);
  return tx.db
    .select()
    .from(categories)
    .where(eq(categories.companyId, tx.company))
    .orderBy(asc(categories.id))
    .for('update');
}

/** Writes over the version that was loaded. Throws Problem `changed-meanwhile`. */
export async function writeCategory(tx: Tx, { id, version }: CategoryRecord, change: Change): Promise<void> {
  const written = await tx.db
    .update(categories)
    .set({ ...change, version: version + 1, changedAt: tx.now })
    .where(and(mine(tx, id), eq(categories.version, version)))
    .returning({ id: categories.id });
  if (written.length === 0) throw new Problem('changed-meanwhile');
}

/** Whether a claim or an allowance hangs on a category. */
export async function isInUse(tx: Tx, id: Id): Promise<boolean> {
  const [found] = await selectCategories(tx, id);
  return found?.inUse ?? false;
}

/** The year of a category that has begun: the one it begins in. */
const begunYear = (tx: Tx) => {
  const today = swedishDay(tx.now);
  return sql<number>`${yearOf(today)}::int - (${categories.yearStart} > ${today.slice(5)})::int`;
};

/** Categories in the order employees see them, each with what hangs on it. */
export function selectCategories(tx: Tx, id?: Id) {
  const ofThis = sql`a.company_id = ${categories.companyId} and a.category_id = ${categories.id}`;
  const counted = (more = sql``) =>
    sql<number>`(select count(*) from ${allowances} a where ${ofThis} and a.year = ${begunYear(tx)} ${more})`.mapWith(
      Number,
    );
  return tx.db
    .select({
      category: categories,
      inUse: sql<boolean>`exists (select from expenses e where e.company_id = ${categories.companyId} and e.category_id = ${categories.id})
        or exists (select from ${allowances} a where ${ofThis})`,
      year: begunYear(tx).mapWith(Number),
      opened: counted(),
      otherBase: counted(sql`and a.base <> ${categories.yearlyAmount}`),
    })
    .from(categories)
    .where(id ? mine(tx, id) : eq(categories.companyId, tx.company))
    .orderBy(asc(categories.position), asc(categories.id));
}
