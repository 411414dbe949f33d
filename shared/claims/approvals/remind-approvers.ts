import { and, asc, eq, lte, sql } from 'drizzle-orm';
import type { Id } from '../../kernel/ids.ts';
import { asMachine } from '../../platform/actor.ts';
import { authorise } from '../../platform/authorise.ts';
import type { Seals } from '../../platform/encryption/seal.ts';
import type { Database, Tx } from '../../platform/tenant-transaction.ts';
import { isUnrestricted } from '../../people/limits/index.ts';
import { recordEvent } from '../expenses/record-event.ts';
import { expenses } from '../expenses/table.ts';
import { reminderDue } from './step.ts';
import { approvalSteps } from './table.ts';

const batch = 200;
const dayMs = 86_400_000;

/**
 * Reminds whoever a company's claims wait for, once after each of the days that the flow says, whatever runs beside it: the step
 * counts its reminders in the transaction that decides one. One that was missed is not caught up with. Gives how many there were.
 */
export async function remindApprovers(uses: { database: Database; seals: Seals }, company: Id): Promise<number> {
  const actor = asMachine('messenger', company);
  authorise(actor, 'approval.remind');
  const due = await uses.database.inTenant(company, (tx) =>
    tx.db
      .select({ id: approvalSteps.id, expense: approvalSteps.expenseId })
      .from(approvalSteps)
      .where(isDue(tx))
      .orderBy(asc(approvalSteps.openedAt))
      .limit(batch),
  );
  let reminded = 0;
  for (const { id, expense } of due) {
    await uses.database.inTenant(company, async (tx) => {
      // The claim first, as who decides it does: neither waits for the other.
      const [claim] = await tx.db
        .select()
        .from(expenses)
        .where(and(eq(expenses.companyId, company), eq(expenses.id, expense)))
        .for('update', { skipLocked: true });
      const [step] = await tx.db
        .select()
        .from(approvalSteps)
        .where(and(isDue(tx), eq(approvalSteps.id, id)));
      if (!claim || !step?.openedAt) return;
      const days = Math.floor((tx.now.getTime() - step.openedAt.getTime()) / dayMs);
      const count = reminderDue(step.remindAfter, days);
      if (count <= step.reminded) return;
      await tx.db
        .update(approvalSteps)
        .set({ reminded: count })
        .where(and(eq(approvalSteps.companyId, company), eq(approvalSteps.id, id)));
      await recordEvent(uses, tx, actor, claim, 'approval.reminded', {
        details: { step: id, days: step.remindAfter[count - 1]! },
      });
      reminded += 1;
    });
  }
  return reminded;
}

/** Open steps that can be decided and whose next reminder's day has come. An array counts from one, and past its end it is null. */
const isDue = (tx: Tx) =>
  and(
    eq(approvalSteps.companyId, tx.company),
    eq(approvalSteps.state, 'open'),
    isUnrestricted(tx, sql`${approvalSteps.employeeId}`),
    lte(
      approvalSteps.openedAt,
      sql`${tx.now}::timestamptz - make_interval(hours => 24 * ${approvalSteps.remindAfter}[${approvalSteps.reminded} + 1])`,
    ),
  );
