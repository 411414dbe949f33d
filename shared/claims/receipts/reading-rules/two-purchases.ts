import type { SignsOfReceipt } from './signs-of-receipt.ts';

/**
 * Whether two receipts that are whole by themselves are of two purchases. A second copy, or the slip of the card terminal, has the
 * total, the day or the number of the first; a specification has its seller and its number.
 */
export function areTwoPurchases(one: SignsOfReceipt, other: SignsOfReceipt): boolean {
  const differIn = (sign: Exclude<keyof SignsOfReceipt, 'whole'>) => {
    const [these, those]: ReadonlySet<string | number>[] = [one[sign], other[sign]];
    return these!.size > 0 && those!.size > 0 && these!.isDisjointFrom(those!);
  };
  if (differIn('sellers')) return differIn('totals') || differIn('days');
  if (!one.numbers.isDisjointFrom(other.numbers)) return false;
  if (differIn('totals')) return differIn('days') || differIn('numbers');
  return differIn('days') && (differIn('numbers') || differIn('times'));
}
