import { and, eq } from 'drizzle-orm';
import type { Ore } from '../../kernel/money.ts';
import { Problem } from '../../kernel/problem.ts';
import type { Person } from '../../platform/actor.ts';
import type { Tx } from '../../platform/tenant-transaction.ts';
import { openNext, type Turn } from './round-store.ts';
import { stepAfter } from './step.ts';
import { approvalSteps } from './table.ts';

/**
 * Writes a decision on the open step where it still is open, and opens the next one after an approval. Says whether it was the
 * last. Throws Problem `changed-meanwhile` where somebody was faster.
 */
export async function decideStep(
  tx: Tx,
  actor: Person,
  { steps, step, right }: Turn,
  { outcome, covered }: Readonly<{ outcome: keyof typeof stepAfter; covered: Ore | null }>,
): Promise<boolean> {
  const written = await tx.db
    .update(approvalSteps)
    .set({
      state: stepAfter[outcome],
      decidedAt: tx.now,
      decidedBy: actor.employee,
      decidedFor: right?.as === 'stand-in' ? right.for : null,
      steppedIn: right?.as === 'hr',
      covered: outcome === 'approve' ? covered : null,
    })
    .where(and(eq(approvalSteps.companyId, tx.company), eq(approvalSteps.id, step.id), eq(approvalSteps.state, 'open')))
    .returning({ id: approvalSteps.id });
  if (written.length === 0) throw new Problem('changed-meanwhile');
  return outcome !== 'approve' || !(await openNext(tx, steps, steps.indexOf(step) + 1, true));
}
