import type { Tx } from '../../platform/tenant-transaction.ts';
import { isBelowCap } from './cap.ts';
import { costOfMonth } from './cost-of-month.ts';
import type { FailureCode } from './model-failure.ts';

/** Who is to read or judge. `withheld`: why the model that the company chose is not asked. */
export type ModelChoice = Readonly<{ choice: 'on-device' | 'claude'; withheld: FailureCode | null }>;

/** Who is to read or judge, as the company chose it and as long as the month's cost is below its cap. */
export async function modelChoice(tx: Tx, chosen: 'on-device' | 'claude', cap: number | null): Promise<ModelChoice> {
  if (chosen === 'on-device' || cap === null) return { choice: chosen, withheld: null };
  const { spent } = await costOfMonth(tx);
  if (isBelowCap(spent, cap)) return { choice: chosen, withheld: null };
  return { choice: 'on-device', withheld: 'cap-reached' };
}
