import type { Tx } from '../../platform/tenant-transaction.ts';
import type { ExpenseRecord } from '../expenses/store.ts';
import type { evaluations } from '../evaluation/table.ts';
import { monthOfInstant } from './month.ts';
import { agreements } from './table.ts';

type Evaluation = typeof evaluations.$inferInsert;

/** Keeps what the machine thought of a claim, for people to agree with or not: in the transaction that stores its evaluation. */
export async function keepOpinion(
  tx: Tx,
  { categoryId }: Pick<ExpenseRecord, 'categoryId'>,
  evaluation: Omit<Evaluation, 'content'>,
  settledByCheck: boolean,
): Promise<void> {
  const { companyId, id, expenseId, at, verdict, confidence, mode = null, opinion = null } = evaluation;
  await tx.db.insert(agreements).values({
    companyId,
    id,
    expenseId,
    categoryId,
    at,
    month: monthOfInstant(at),
    mode,
    verdict,
    opinion,
    settledByCheck,
    confidence,
    standing: 'open',
  });
}
