import { swedishDay } from '../../kernel/plain-date.ts';
import type { Tx } from '../../platform/tenant-transaction.ts';
import type { ModelCall } from './model-call.ts';
import { costOf } from './prices.ts';
import { modelCalls } from './table.ts';

/** Writes down what questions to a model cost, by the prices of the day. */
export async function recordCalls(tx: Tx, calls: readonly ModelCall[]): Promise<void> {
  if (calls.length === 0) return;
  const day = swedishDay(tx.now);
  await tx.db.insert(modelCalls).values(
    calls.map((call) => ({
      companyId: tx.company,
      id: tx.newId(),
      at: tx.now,
      ...call,
      costMicros: costOf(call, day),
    })),
  );
}
