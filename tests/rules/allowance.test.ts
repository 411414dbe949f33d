import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  coveredOf,
  entriesBetween,
  freeFor,
  overUseOf,
  sumLedger,
  type LedgerEntry,
} from '../../shared/claims/benefits/allowance.ts';
import { holdingOf } from '../../shared/claims/benefits/holding.ts';
import { expenseStates, type ExpenseState } from '../../shared/claims/expenses/state.ts';
import { arrows, arrowsFrom } from '../../shared/claims/expenses/transitions.ts';

const grant = (amount: number): LedgerEntry => ({ kind: 'grant', amount });

describe('the ledger of an allowance', () => {
  test('left is what was granted without what is reserved or used', () => {
    const entries: LedgerEntry[] = [
      grant(5000_00),
      { kind: 'reserve', amount: 700_00 },
      { kind: 'use', amount: 300_00 },
    ];
    expect(sumLedger(entries)).toEqual({ base: 5000_00, used: 300_00, reserved: 700_00, left: 4000_00, adjusted: 0 });
    expect(sumLedger([])).toEqual({ base: 0, used: 0, reserved: 0, left: 0, adjusted: 0 });
  });

  test.each<[string, LedgerEntry[]]>([
    ['more lowered than granted', [grant(100), { kind: 'lower', amount: 101 }]],
    ['more taken away than granted', [grant(100), { kind: 'adjust-down', amount: 101 }]],
    ['more released than reserved', [grant(100), { kind: 'release', amount: 1 }]],
    ['more returned than used', [grant(100), { kind: 'return', amount: 1 }]],
  ])('%s does not hold', (_name, entries) => {
    expect(() => sumLedger(entries)).toThrow(RangeError);
  });

  test('the base follows what the rules give by now and what people decided', () => {
    const entries: LedgerEntry[] = [
      grant(5000_00),
      { kind: 'lower', amount: 2500_00 },
      { kind: 'raise', amount: 100_00 },
      { kind: 'adjust-up', amount: 300_00 },
      { kind: 'adjust-down', amount: 500_00 },
    ];
    expect(sumLedger(entries)).toMatchObject({ base: 2400_00, adjusted: -200_00, left: 2400_00 });
  });

  test('a base that falls below what is spent leaves nothing, and shows what was used beyond it', () => {
    const sums = sumLedger([
      grant(5000_00),
      { kind: 'use', amount: 3000_00 },
      { kind: 'reserve', amount: 500_00 },
      { kind: 'lower', amount: 4000_00 },
    ]);
    expect(sums).toMatchObject({ base: 1000_00, used: 3000_00, reserved: 500_00, left: 0 });
    expect(overUseOf(sums)).toBe(2000_00);
    expect(overUseOf({ base: 3000_00, used: 3000_00 })).toBe(0);
  });

  test('a claim may hold what is left when its own share is put back, and never another’s', () => {
    const sums = { base: 1000_00, used: 900_00, reserved: 300_00 };
    expect(freeFor(sums, { reserved: 300_00, used: 0 })).toBe(100_00);
    expect(freeFor(sums, { reserved: 0, used: 0 })).toBe(0);
    expect(freeFor({ ...sums, base: 0 }, { reserved: 300_00, used: 0 })).toBe(0);
  });

  test('what is covered is the total, or what is left when that is less', () => {
    expect(coveredOf(450_00, { left: 5000_00 })).toBe(450_00);
    expect(coveredOf(1200_00, { left: 300_00 })).toBe(300_00);
    expect(coveredOf(1200_00, { left: 0 })).toBe(0);
  });

  test('claims on random ways through their lives never overspend it, and its entries may be added in any order', () => {
    const step = fc.record({ claim: fc.nat(4), arrow: fc.nat(99), total: fc.integer({ min: 1, max: 3000_00 }) });
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 5000_00 }),
        fc.array(step, { maxLength: 60 }),
        fc.nat(),
        (base, steps, seed) => {
          const claims = Array.from({ length: 5 }, () => ({ state: 'draft' as ExpenseState, covered: 0 }));
          const ledger: LedgerEntry[] = [grant(base)];
          for (const { claim: index, arrow: choice, total } of steps) {
            const claim = claims[index]!;
            const ways = arrowsFrom(claim.state);
            const way = ways[choice % Math.max(1, ways.length)];
            if (!way) continue;
            const before = holdingOf(claim.state, claim.covered);
            const free = sumLedger(ledger).left + before.reserved + before.used;
            claim.covered = coveredOf(total, { left: free });
            ledger.push(...entriesBetween(before, holdingOf(way.to, claim.covered)));
            claim.state = way.to;

            const now = sumLedger(ledger);
            const held = claims.map((each) => holdingOf(each.state, each.covered));
            expect(now.reserved).toBe(held.reduce((sum, { reserved }) => sum + reserved, 0));
            expect(now.used).toBe(held.reduce((sum, { used }) => sum + used, 0));
            expect(now.left).toBeGreaterThanOrEqual(0);
            expect(now.used + now.reserved + now.left).toBe(base);
          }
          const turned = ledger.map((_, at) => ledger[(at + seed) % ledger.length]!).reverse();
          expect(sumLedger(turned)).toEqual(sumLedger(ledger));
        },
      ),
    );
  });
});

describe('what a claim holds', () => {
  test('follows from its state', () => {
    const holding = Object.fromEntries(expenseStates.map((state) => [state, holdingOf(state, 7)]));
    expect(holding).toEqual({
      draft: { reserved: 0, used: 0 },
      submitted: { reserved: 7, used: 0 },
      in_review: { reserved: 7, used: 0 },
      approved: { reserved: 0, used: 7 },
      declined: { reserved: 0, used: 0 },
      changes_requested: { reserved: 0, used: 0 },
      withdrawn: { reserved: 0, used: 0 },
      in_payroll: { reserved: 0, used: 7 },
      paid: { reserved: 0, used: 7 },
    });
  });

  test('is used only once it was reserved', () => {
    for (const { from, to } of arrows) {
      if (holdingOf(to, 1).used === 0) continue;
      for (const state of from) expect(holdingOf(state, 1)).not.toEqual({ reserved: 0, used: 0 });
    }
  });

  test('changes by what is freed and what is taken, and by nothing where nothing changes', () => {
    expect(entriesBetween({ reserved: 500, used: 0 }, { reserved: 0, used: 300 })).toEqual([
      { kind: 'release', amount: 500 },
      { kind: 'use', amount: 300 },
    ]);
    expect(entriesBetween({ reserved: 0, used: 300 }, { reserved: 300, used: 0 })).toEqual([
      { kind: 'return', amount: 300 },
      { kind: 'reserve', amount: 300 },
    ]);
    expect(entriesBetween({ reserved: 300, used: 0 }, { reserved: 300, used: 0 })).toEqual([]);
  });
});
