import type { Ore } from '../../kernel/money.ts';

/**
 * A year's allowance in öre. `left` = base − used − reserved, and zero where the base has fallen below that. What is used beyond
 * the base is over-use: `overUseOf`.
 */
export type Allowance = Readonly<{ base: Ore; used: Ore; reserved: Ore; left: Ore }>;

/**
 * One line of the ledger. grant: the year's base as the rules gave it. raise, lower: the rules give another one since. adjust-up,
 * adjust-down: people decided so. reserve: set aside at submission. release: what was set aside is free again. use: paid for by a
 * decision. return: a decision was taken back. `amount` in öre, never negative.
 */
export type LedgerEntry = Readonly<{
  kind: 'grant' | 'raise' | 'lower' | 'adjust-up' | 'adjust-down' | 'reserve' | 'release' | 'use' | 'return';
  amount: Ore;
}>;

/** What a claim in one state holds of the allowance, in öre. */
export type Holding = Readonly<{ reserved: Ore; used: Ore }>;

type Sums = Readonly<{ base: Ore; used: Ore; reserved: Ore }>;

/** An allowance from its sums. */
export const standing = ({ base, used, reserved }: Sums): Allowance => ({
  base,
  used,
  reserved,
  left: Math.max(0, base - used - reserved),
});

/** What was used beyond the base, in öre: a leaver had spent it before the base fell. */
export const overUseOf = ({ base, used }: Pick<Sums, 'base' | 'used'>): Ore => Math.max(0, used - base);

/**
 * What one claim may hold, in öre, when what it holds already is put back first: another claim's share is never part of it, and
 * where the base has fallen below what others hold, it is nothing.
 */
export const freeFor = ({ base, used, reserved }: Sums, held: Holding): Ore =>
  Math.max(0, base - used - reserved + held.used + held.reserved);

/** Adds a ledger up, and what of the base was adjusted. The order of the entries does not matter. Throws RangeError where a sum is below zero. */
export function sumLedger(entries: readonly LedgerEntry[]): Allowance & { adjusted: Ore } {
  const sum = (kind: LedgerEntry['kind']) =>
    entries.reduce((total, entry) => (entry.kind === kind ? total + entry.amount : total), 0);
  const adjusted = sum('adjust-up') - sum('adjust-down');
  const base = sum('grant') + sum('raise') - sum('lower') + adjusted;
  const reserved = sum('reserve') - sum('release');
  const used = sum('use') - sum('return');
  if (base < 0 || reserved < 0 || used < 0) throw new RangeError('the ledger of an allowance does not hold');
  return { ...standing({ base, used, reserved }), adjusted };
}

/** What is covered of a total: min(total, left), so an activity may cost more and the employee pays the rest. */
export const coveredOf = (total: Ore, allowance: Pick<Allowance, 'left'>): Ore => Math.min(total, allowance.left);

/** The entries that take a claim from one holding to another: what is freed first, then what is taken. Empty when equal. */
export function entriesBetween(before: Holding, after: Holding): readonly LedgerEntry[] {
  const entries: readonly LedgerEntry[] = [
    { kind: 'release', amount: Math.max(0, before.reserved - after.reserved) },
    { kind: 'return', amount: Math.max(0, before.used - after.used) },
    { kind: 'reserve', amount: Math.max(0, after.reserved - before.reserved) },
    { kind: 'use', amount: Math.max(0, after.used - before.used) },
  ];
  return entries.filter(({ amount }) => amount > 0);
}
