import type { Ore } from '../../kernel/money.ts';

/** A year's allowance in öre. `left` = base − used − reserved, and never below zero. */
export type Allowance = Readonly<{ base: Ore; used: Ore; reserved: Ore; left: Ore }>;

/**
 * One line of the ledger. grant: the year's base. reserve: set aside at submission. release: what was set aside is free
 * again. use: paid for by a decision. return: a decision was taken back. `amount` in öre, never negative.
 */
export type LedgerEntry = Readonly<{ kind: 'grant' | 'reserve' | 'release' | 'use' | 'return'; amount: Ore }>;

/** What a claim in one state holds of the allowance, in öre. */
export type Holding = Readonly<{ reserved: Ore; used: Ore }>;

/** Adds a ledger up. The order of the entries does not matter. Throws RangeError where it is overspent or below zero. */
export function sumLedger(entries: readonly LedgerEntry[]): Allowance {
  const sum = (kind: LedgerEntry['kind']) =>
    entries.reduce((total, entry) => (entry.kind === kind ? total + entry.amount : total), 0);
  const base = sum('grant');
  const reserved = sum('reserve') - sum('release');
  const used = sum('use') - sum('return');
  const left = base - used - reserved;
  if (reserved < 0 || used < 0 || left < 0) throw new RangeError('the ledger of an allowance does not hold');
  return { base, used, reserved, left };
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
