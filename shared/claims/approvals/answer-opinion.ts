import { and, eq, isNull } from 'drizzle-orm';
import type * as z from 'zod/mini';
import type { Id } from '../../kernel/ids.ts';
import { parse } from '../../kernel/parse.ts';
import { Problem } from '../../kernel/problem.ts';
import type { Person } from '../../platform/actor.ts';
import { authorise } from '../../platform/authorise.ts';
import type { Seals } from '../../platform/encryption/seal.ts';
import type { Database } from '../../platform/tenant-transaction.ts';
import { recordEvent } from '../expenses/record-event.ts';
import { loadExpense } from '../expenses/store.ts';
import { openOpinionOf } from './assigned-store.ts';
import { answerOpinion as contract } from './contract.ts';
import { sealOpinionText } from './opinion-text.ts';
import { approvalOpinions } from './table.ts';

const wordsWanted = { sv: 'Skriv varför.', en: 'Write why.' };

/**
 * Gives the advice that somebody was asked for; from then on the claim is nothing to them. Throws Problem `not-allowed`,
 * `own-claim`, `input-invalid`, and `not-found` for who is asked nothing about it, or nothing any more.
 */
export async function answerOpinion(
  uses: { database: Database; seals: Seals },
  actor: Person,
  id: Id,
  input: z.input<typeof contract.input>,
): Promise<void> {
  const reach = authorise(actor, 'opinion.answer');
  const { advice, comment } = parse(contract.input, input);
  if (!comment) throw new Problem('input-invalid', [{ pointer: '/comment', code: 'words-wanted', text: wordsWanted }]);
  await uses.database.inTenant(actor.company, async (tx) => {
    const expense = await loadExpense(tx, id, actor, reach);
    if (expense.employeeId === actor.employee) throw new Problem('own-claim');
    const asked = await openOpinionOf(tx, id, actor.employee);
    if (!asked || expense.state !== 'in_review') throw new Problem('not-found');
    const answer = await sealOpinionText(uses, tx, asked.id, expense.employeeId, 'answer', comment);
    const written = await tx.db
      .update(approvalOpinions)
      .set({ advice, answer, answeredAt: tx.now })
      .where(
        and(
          eq(approvalOpinions.companyId, tx.company),
          eq(approvalOpinions.id, asked.id),
          isNull(approvalOpinions.answeredAt),
          isNull(approvalOpinions.withdrawnAt),
        ),
      )
      .returning({ id: approvalOpinions.id });
    if (written.length === 0) throw new Problem('not-found');
    const details = { opinion: asked.id, advice, tell: asked.askedBy };
    await recordEvent(uses, tx, actor, expense, 'approval.opinion-answered', { details });
  });
}
