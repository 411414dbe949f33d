import { and, eq, sql } from 'drizzle-orm';
import type { Id } from '../../kernel/ids.ts';
import type { Tx } from '../../platform/tenant-transaction.ts';
import { duplicateAnswers } from './table.ts';

export type Answer = typeof duplicateAnswers.$inferSelect;

/** What was said of a claim and each claim like it, by the other one's id. */
export async function answersOf(tx: Tx, expense: Id): Promise<ReadonlyMap<Id, Answer>> {
  const found = await tx.db
    .select()
    .from(duplicateAnswers)
    .where(and(eq(duplicateAnswers.companyId, tx.company), eq(duplicateAnswers.expenseId, expense)));
  return new Map(found.map((one) => [one.otherId, one]));
}

/** Keeps what is said of a pair, for either of the two; what was said before is replaced. */
export async function keepAnswer(
  tx: Tx,
  [one, other]: readonly [Id, Id],
  said: Pick<Answer, 'likeness' | 'answer' | 'answeredBy' | 'answeredAt'>,
): Promise<void> {
  const both = [
    { expenseId: one, otherId: other },
    { expenseId: other, otherId: one },
  ];
  await tx.db
    .insert(duplicateAnswers)
    .values(both.map((pair) => ({ companyId: tx.company, ...pair, ...said })))
    .onConflictDoUpdate({
      target: [duplicateAnswers.companyId, duplicateAnswers.expenseId, duplicateAnswers.otherId],
      set: {
        likeness: sql`excluded.likeness`,
        answer: sql`excluded.answer`,
        answeredBy: sql`excluded.answered_by`,
        answeredAt: sql`excluded.answered_at`,
      },
    });
}
