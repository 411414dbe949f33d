import type { Ore } from '../../kernel/money.ts';
import type { LedgerEntry } from '../benefits/allowance.ts';

/** What an allowance stands at, in öre: the base holds what was adjusted, which is below zero where something was taken away. */
export type Granted = Readonly<{ base: Ore; adjusted: Ore }>;

/**
 * The entry that brings an allowance to what the rules give by now; null where it is there already, so that doing it again
 * changes nothing. What people adjusted stays on top of it, and nothing goes below zero. What is spent does not hold it up: a base below
 * what is used is over-use, which is shown.
 */
export function regrantEntry({ base, adjusted }: Granted, entitled: Ore): LedgerEntry | null {
  const wanted = Math.max(0, entitled + adjusted);
  if (wanted === base) return null;
  return wanted > base ? { kind: 'raise', amount: wanted - base } : { kind: 'lower', amount: base - wanted };
}
