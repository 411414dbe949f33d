import { eq } from 'drizzle-orm';
import { swedishDay } from '../../kernel/plain-date.ts';
import { claimSettings } from '../../people/companies/table.ts';
import { enqueue } from '../../platform/outbox/enqueue.ts';
import type { Tx } from '../../platform/tenant-transaction.ts';
import { reachedBetween } from './cap.ts';
import { costOfMonth } from './cost-of-month.ts';
import type { ModelCall } from './model-call.ts';
import { costOf } from './prices.ts';
import { modelCalls } from './table.ts';

/**
 * Writes down what questions to a model cost, by the prices of the day, and has HR told where a share of the cap is reached. The
 * company's settings are locked until the end: else two at once could reach a share together, and neither see it.
 */
export async function recordCalls(tx: Tx, calls: readonly ModelCall[]): Promise<void> {
  if (calls.length === 0) return;
  const day = swedishDay(tx.now);
  const mine = eq(claimSettings.companyId, tx.company);
  const [settings] = await tx.db
    .select({ cap: claimSettings.monthlyCap })
    .from(claimSettings)
    .where(mine)
    .for('update');
  const before = await costOfMonth(tx);
  await tx.db.insert(modelCalls).values(
    calls.map((call) => ({
      companyId: tx.company,
      id: tx.newId(),
      at: tx.now,
      ...call,
      costMicros: costOf(call, day),
    })),
  );
  const { month, spent } = await costOfMonth(tx);
  for (const share of reachedBetween(before.spent, spent, settings?.cap ?? null))
    await enqueue(tx, 'tell-of-cost', { month, share });
}
