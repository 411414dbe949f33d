import { and, eq, or } from 'drizzle-orm';
import type { Id } from '../../kernel/ids.ts';
import type { Tx } from '../../platform/tenant-transaction.ts';
import { duplicateAnswers } from './table.ts';

export type Answer = typeof duplicateAnswers.$inferSelect;

/** The two ids of a pair as they are kept: the smaller first. */
export const pairOf = (one: Id, other: Id) =>
  one < other ? { firstExpense: one, secondExpense: other } : { firstExpense: other, secondExpense: one };

/** What was said of a claim and each claim like it, by the other one's id. */
export async function answersOf(tx: Tx, expense: Id): Promise<ReadonlyMap<Id, Answer>> {
  const found = await tx.db
    .select()
    .from(duplicateAnswers)
    .where(
      and(
        eq(duplicateAnswers.companyId, tx.company),
        or(eq(duplicateAnswers.firstExpense, expense), eq(duplicateAnswers.secondExpense, expense)),
      ),
    );
  return new Map(found.map((one) => [one.firstExpense === expense ? one.secondExpense : one.firstExpense, one]));
}
