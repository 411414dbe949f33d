import type { Ore } from '../../../kernel/money.ts';
import type { PlainDate } from '../../../kernel/plain-date.ts';
import { socialFeesOn, type FeeGroup } from './social-fees.ts';

/** What a taxable benefit costs its employer, in öre: the benefit, the social fee on it, and both. */
export type EmployerCost = Readonly<{ benefit: Ore; fee: Ore; total: Ore }>;

const shareOf = (amount: Ore, rate: number): Ore => Math.round((amount * rate) / 10_000);

/**
 * The employer's cost of a benefit that is taxed as salary on a day: the amount and the social fee of that day. Where a lower share
 * holds for a part of the month's pay only, `paidThisMonth` is what has used of that part before, in öre.
 * Source: SAL (2000:980) 2 kap. 10 § (benefits are part of what the fee is paid on); the rates in `social-fees.ts`.
 */
export function employerCost(
  benefit: Ore,
  day: PlainDate,
  group: FeeGroup = 'most',
  paidThisMonth: Ore = 0,
): EmployerCost {
  const rows = socialFeesOn(day);
  const full = rows.find((row) => row.group === 'most')!.rate;
  const own = group === 'born-before-1938' ? { rate: 0, upTo: null } : rows.find((row) => row.group === group);
  const { rate, upTo } = own ?? { rate: full, upTo: null };
  const lowered = upTo === null ? benefit : Math.min(benefit, Math.max(0, upTo - paidThisMonth));
  const fee = shareOf(lowered, rate) + shareOf(benefit - lowered, full);
  return { benefit, fee, total: benefit + fee };
}
