import type { Pseudonyms } from './ports.ts';

/**
 * A plausible sum in place of one, in öre: a share of it that is the company’s own, rounded down to two digits. Larger stays larger or equal, the
 * sign stays, nothing becomes nothing, and the same sum becomes the same sum, so what was covered is what is used and paid. Sums of them are
 * another matter: `mend-sums.ts` makes those anew.
 */
export function blurAmount(pseudonyms: Pseudonyms, company: string, amount: number): number {
  if (amount === 0 || !Number.isFinite(amount)) return amount;
  const permille = 720 + pseudonyms.below(220, 'share of amounts', company);
  const size = Math.max(1, Math.floor((Math.abs(amount) * permille) / 1000));
  const step = 10 ** Math.max(0, Math.floor(Math.log10(size)) - 1);
  return Math.sign(amount) * Math.max(1, Math.floor(size / step) * step);
}
