import type { Ore } from '../../kernel/money.ts';

/** What a claim's receipt says, and in which currency. */
export type Receipted = Readonly<{
  vat: readonly Readonly<{ amount: Ore }>[];
  total: Ore | null;
  currency: string;
}>;

/**
 * The VAT within what is covered of a receipt, in öre: the receipt's, in the proportion that is covered, rounded half up. Null where the
 * receipt states none, is in another currency, or says more VAT than total.
 */
export function vatPartOf({ vat, total, currency }: Receipted, covered: Ore): Ore | null {
  const stated = vat.reduce((sum, { amount }) => sum + amount, 0);
  if (currency !== 'SEK' || vat.length === 0 || total === null || total <= 0 || stated > total) return null;
  // Both can be ten billion: their product is beyond what a number holds exactly.
  const part = (2n * BigInt(stated) * BigInt(Math.min(covered, total)) + BigInt(total)) / (2n * BigInt(total));
  return Number(part);
}

/** The VAT of a change of what is covered: the parts of all lines of a claim add up to the part of what it covers in the end. */
export function vatChangeOf(receipted: Receipted, before: Ore, after: Ore): Ore | null {
  const [was, is] = [vatPartOf(receipted, before), vatPartOf(receipted, after)];
  return was === null || is === null ? null : is - was;
}
