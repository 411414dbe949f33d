import { and, eq, isNull } from 'drizzle-orm';
import type * as z from 'zod/mini';
import type { Id } from '../../kernel/ids.ts';
import { parse } from '../../kernel/parse.ts';
import { Problem } from '../../kernel/problem.ts';
import type { Person } from '../../platform/actor.ts';
import { authorise } from '../../platform/authorise.ts';
import type { Seals } from '../../platform/encryption/seal.ts';
import type { Database, Tx } from '../../platform/tenant-transaction.ts';
import { moveExpense } from '../expenses/move-expense.ts';
import { wantedOf } from '../expenses/wanted-of.ts';
import { recordEvent } from '../expenses/record-event.ts';
import { refuseBlockedEdit } from '../expenses/refuse-blocked.ts';
import { expectVersion, loadExpense, type ExpenseRecord } from '../expenses/store.ts';
import { arrow } from '../expenses/transitions.ts';
import { answerDecision as contract, type DecisionView } from './contract.ts';
import { decisionViewOf } from './decision-view.ts';
import { standingAfter } from './opinion.ts';
import { readDecision } from './read-decision.ts';
import { agreements, sampledDecisions } from './table.ts';

const reasonWanted = { sv: 'Skriv varför du inte håller med.', en: 'Write why you do not agree.' };

/**
 * Answers a decision that was drawn to be looked at. Who agrees says that it stands; who does not takes it back with a reason, or,
 * where it is in a payroll run already and cannot be, says so for the figure alone. Nobody answers for their own claim. Throws
 * Problem `not-allowed`, `not-found`, `own-claim`, `input-invalid` without a reason, `changed-meanwhile`, `claim-blocked`, and
 * `not-in-this-state` for one that was not drawn or is answered.
 */
export async function answerDecision(
  uses: { database: Database; seals: Seals },
  actor: Person,
  id: Id,
  input: z.input<typeof contract.input>,
): Promise<DecisionView> {
  const reach = authorise(actor, 'oversight.answer');
  authorise(actor, 'expense.revert');
  const { version, agrees, reason } = parse(contract.input, input);
  return uses.database.inTenant(actor.company, async (tx) => {
    const { agreement, sampled } = await readDecision(tx, id);
    const expense = await loadExpense(tx, agreement.expenseId, actor, reach);
    if (expense.employeeId === actor.employee) throw new Problem('own-claim');
    expectVersion(expense, version);
    if (!sampled) throw new Problem('not-in-this-state');
    if (!agrees && !reason) {
      throw new Problem('input-invalid', [{ pointer: '/reason', code: 'reason-wanted', text: reasonWanted }]);
    }
    await keepAnswer(tx, actor, id, agrees);
    const comment = { comment: agrees ? null : (reason ?? null), details: { evaluation: id, agrees } };
    const way = agrees ? null : arrow('expense.revert', expense.state);
    // Its own reason stands with the revert; what cannot be reverted has it with the answer.
    await recordEvent(uses, tx, actor, expense, 'expense.looked-at', way ? { details: comment.details } : comment);
    await tx.db
      .update(agreements)
      .set(
        agrees
          ? {
              standing: standingAfter(agreement.opinion, { did: 'decided', outcome: 'approve' }),
              ended: 'approve',
              endedAt: tx.now,
            }
          : { standing: 'disagreed' },
      )
      .where(and(eq(agreements.companyId, tx.company), eq(agreements.id, id)));
    if (way) await takeBack(uses, tx, actor, expense, reason!);
    return decisionViewOf(uses, tx, actor, await readDecision(tx, id));
  });
}

/** Throws Problem `not-in-this-state` where somebody has answered. */
async function keepAnswer(tx: Tx, actor: Person, id: Id, agrees: boolean): Promise<void> {
  const written = await tx.db
    .update(sampledDecisions)
    .set({ agrees, answeredAt: tx.now, answeredBy: actor.employee })
    .where(
      and(eq(sampledDecisions.companyId, tx.company), eq(sampledDecisions.id, id), isNull(sampledDecisions.agrees)),
    )
    .returning({ id: sampledDecisions.id });
  if (written.length === 0) throw new Problem('not-in-this-state');
}

async function takeBack(uses: { seals: Seals }, tx: Tx, actor: Person, expense: ExpenseRecord, reason: string) {
  await refuseBlockedEdit(uses, tx, expense);
  await moveExpense(uses, tx, actor, expense, {
    arrow: arrow('expense.revert', expense.state),
    cover: { upTo: wantedOf(expense) },
    decidedBy: null,
    comment: reason,
  });
}
