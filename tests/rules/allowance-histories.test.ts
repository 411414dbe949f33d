import fc from 'fast-check';
import { expect, inject, test } from 'vitest';
import { mayAdjust } from '../../shared/claims/allowances/adjusted.ts';
import { benefitYearOf } from '../../shared/claims/allowances/benefit-year.ts';
import { prorate, type Employed, type Terms } from '../../shared/claims/allowances/prorate.ts';
import { regrantEntry } from '../../shared/claims/allowances/regrant.ts';
import {
  entriesBetween,
  freeFor,
  overUseOf,
  standing,
  sumLedger,
  type LedgerEntry,
} from '../../shared/claims/benefits/allowance.ts';
import { coverOf, takesTooMuch } from '../../shared/claims/expenses/cover.ts';
import { holdingOf } from '../../shared/claims/benefits/holding.ts';
import { benefitYearsFor } from '../../shared/claims/benefits/year-rule.ts';
import type { ExpenseState } from '../../shared/claims/expenses/state.ts';
import { arrowsFrom } from '../../shared/claims/expenses/transitions.ts';
import { addDays, plainDate, type PlainDate } from '../../shared/kernel/plain-date.ts';

/** What can happen to one person's allowances. Numbers are read as far as they make sense where they are used. */
type Step =
  | Readonly<{ does: 'claim'; paidDaysAgo: number; total: number }>
  | Readonly<{ does: 'move'; claim: number; way: number; covers: number }>
  | Readonly<{ does: 'adjust'; change: number; next: boolean }>
  | Readonly<{ does: 'employ'; until: number | null; permille: number }>
  | Readonly<{ does: 'category'; yearlyAmount: number }>
  | Readonly<{ does: 'wait'; days: number }>;

const step: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 2,
    arbitrary: fc.record({
      does: fc.constant('claim' as const),
      paidDaysAgo: fc.nat(90),
      total: fc.integer({ min: 1, max: 3000_00 }),
    }),
  },
  {
    weight: 10,
    arbitrary: fc.record({
      does: fc.constant('move' as const),
      claim: fc.nat(6),
      way: fc.nat(99),
      covers: fc.integer({ min: 0, max: 3000_00 }),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      does: fc.constant('adjust' as const),
      change: fc.integer({ min: -2000_00, max: 2000_00 }),
      next: fc.boolean(),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      does: fc.constant('employ' as const),
      until: fc.option(fc.integer({ min: -60, max: 400 })),
      permille: fc.integer({ min: 1, max: 1000 }),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      does: fc.constant('category' as const),
      yearlyAmount: fc.integer({ min: 0, max: 6000_00 }),
    }),
  },
  { weight: 1, arbitrary: fc.record({ does: fc.constant('wait' as const), days: fc.integer({ min: 1, max: 120 }) }) },
);

type Claim = { year: number; paidOn: PlainDate; total: number; state: ExpenseState; covered: number };

/** A plain account of the same person: no ledger, only what the rules say an allowance should stand at. */
type Account = { terms: Terms; adjusted: number; base: number };

/** Plays a history through the product's rules, entry by entry, and holds it to the account after each step. */
function play(terms: Terms, employedFrom: PlainDate, steps: readonly Step[], seen: Map<string, number>): void {
  let today = plainDate('2026-02-01');
  let offered = terms;
  let employed: Employed = { employedFrom, employedUntil: null, partTimePermille: 1000 };
  const ledgers = new Map<number, LedgerEntry[]>();
  const accounts = new Map<number, Account>();
  const claims: Claim[] = [];

  const opened = (year: number): LedgerEntry[] => {
    const known = ledgers.get(year);
    if (known) return known;
    const { base } = prorate(offered, employed, year);
    const ledger: LedgerEntry[] = [{ kind: 'grant', amount: base }];
    ledgers.set(year, ledger);
    accounts.set(year, { terms: offered, adjusted: 0, base });
    return ledger;
  };
  const regrant = (year: number, by: Terms) => {
    const account = accounts.get(year)!;
    const ledger = ledgers.get(year)!;
    const entitled = prorate(by, employed, year).base;
    const entry = regrantEntry(sumLedger(ledger), entitled);
    if (entry) ledger.push(entry);
    account.terms = by;
    account.base = Math.max(0, entitled + account.adjusted);
  };

  for (const one of steps) {
    const before = new Map([...ledgers].map(([year, ledger]) => [year, sumLedger(ledger)]));
    let moved: Claim | null = null;
    if (one.does === 'wait') today = addDays(today, one.days);
    if (one.does === 'claim') {
      const paidOn = addDays(today, -one.paidDaysAgo);
      const years = benefitYearsFor(paidOn, today, offered.yearStart);
      const year = years[one.total % Math.max(1, years.length)];
      if (year !== undefined) claims.push({ year, paidOn, total: one.total, state: 'draft', covered: 0 });
      if (years.length > 1) count(seen, 'could go on either year');
    }
    if (one.does === 'move') moved = moveSome(one);
    if (one.does === 'adjust') {
      const year = benefitYearOf(today, offered.yearStart) + (one.next ? 1 : 0);
      const ledger = opened(year);
      if (mayAdjust(sumLedger(ledger).left, one.change)) {
        ledger.push({ kind: one.change > 0 ? 'adjust-up' : 'adjust-down', amount: Math.abs(one.change) });
        const account = accounts.get(year)!;
        account.adjusted += one.change;
        account.base += one.change;
        count(seen, 'adjusted');
      }
    }
    if (one.does === 'employ') {
      const employedUntil = one.until === null ? null : addDays(today, one.until);
      employed = { employedFrom, employedUntil, partTimePermille: one.permille };
      for (const year of ledgers.keys()) regrant(year, accounts.get(year)!.terms);
    }
    if (one.does === 'category') {
      const { prorating, yearStart } = offered;
      offered = { yearlyAmount: one.yearlyAmount, prorating, yearStart };
      const year = benefitYearOf(today, offered.yearStart);
      if (ledgers.has(year)) regrant(year, offered);
    }
    holdTogether(before, moved);
  }

  function moveSome({ claim: index, way: choice, covers }: Extract<Step, { does: 'move' }>): Claim | null {
    const claim = claims[index % Math.max(1, claims.length)];
    const ways = claim ? arrowsFrom(claim.state) : [];
    const way = ways[choice % Math.max(1, ways.length)];
    if (!claim || !way) return null;
    const first = way.act === 'expense.submit';
    // A draft of last year's is moved to this one by its owner, where the year rule lets it, or lapses.
    if (first) {
      const years = benefitYearsFor(claim.paidOn, today, offered.yearStart);
      if (years.length === 0) return (count(seen, 'lapsed'), null);
      if (!years.includes(claim.year)) {
        count(seen, 'moved to the next year');
        claim.year = years[0]!;
      }
    }
    const ledger = opened(claim.year);
    const held = holdingOf(claim.state, claim.covered);
    const free = freeFor(sumLedger(ledger), held);
    // As the verbs ask: what was paid at a submission and a revert, some of it where a person says how much, else what it covered.
    const says = way.outcome === 'approve' && covers % 2 === 1;
    const asks = first || ['expense.revert', 'expense.ask-person'].includes(way.act);
    const cover = says ? { exactly: Math.min(covers, claim.total) } : asks ? { upTo: claim.total } : undefined;
    const covered = coverOf({ covered: claim.covered, held, to: way.to, free, cover });
    if (takesTooMuch(held, holdingOf(way.to, covered), free)) return (count(seen, 'refused as too much'), null);
    if (way.to === 'approved' && covered < claim.covered) count(seen, 'approved in part');
    ledger.push(...entriesBetween(held, holdingOf(way.to, covered)));
    claim.covered = covered;
    claim.state = way.to;
    count(seen, way.audit);
    return claim;
  }

  /** Sums of entries == what the account says == what the claims hold; and whoever moved took no more than was there. */
  function holdTogether(before: ReadonlyMap<number, ReturnType<typeof sumLedger>>, moved: Claim | null): void {
    for (const [year, ledger] of ledgers) {
      const now = sumLedger(ledger);
      const account = accounts.get(year)!;
      expect({ base: now.base, adjusted: now.adjusted }).toEqual({ base: account.base, adjusted: account.adjusted });
      const holding = claims
        .filter((claim) => claim.year === year)
        .map(({ state, covered }) => holdingOf(state, covered));
      expect(now.reserved).toBe(holding.reduce((sum, { reserved }) => sum + reserved, 0));
      expect(now.used).toBe(holding.reduce((sum, { used }) => sum + used, 0));
      expect(now.left).toBe(standing(now).left);
      const held = now.used + now.reserved;
      const was = before.get(year);
      const heldBefore = was ? was.used + was.reserved : 0;
      // What the database holds too: beyond the base nothing grows.
      expect(held).toBeLessThanOrEqual(Math.max(now.base, heldBefore));
      expect(now.used).toBeLessThanOrEqual(Math.max(now.base, was?.used ?? 0));
      if (moved === null) expect(held).toBe(heldBefore);
      if (overUseOf(now) > 0) count(seen, 'over-use');
      for (const { amount } of ledger) expect(amount).toBeGreaterThanOrEqual(0);
    }
  }
}

const count = (seen: Map<string, number>, what: string) => seen.set(what, (seen.get(what) ?? 0) + 1);
const histories = inject('long') ? 10_000 : 1_000;

test(
  `${histories} histories of claims, adjustments, leavers, shares and years add up at every step`,
  { timeout: 240_000 },
  () => {
    const seen = new Map<string, number>();
    const terms = fc.record({
      yearlyAmount: fc.integer({ min: 0, max: 6000_00 }),
      prorating: fc.constantFrom('none' as const, 'days' as const, 'days-and-share' as const),
      yearStart: fc.constantFrom('01-01', '04-01', '07-01'),
    });
    fc.assert(
      fc.property(
        terms,
        fc.integer({ min: -700, max: 100 }),
        fc.array(step, { minLength: 20, maxLength: 70 }),
        (given, from, steps) => play(given, addDays(plainDate('2026-02-01'), from), steps, seen),
      ),
      { numRuns: histories, seed: 20_260_520 },
    );
    // Nothing is proved about what never happened.
    for (const what of [
      'expense.submitted',
      'expense.resubmitted',
      'expense.withdrawn',
      'expense.approved',
      'expense.declined',
      'expense.reverted',
      'expense.taken-into-payroll',
      'expense.payroll-rejected',
      'expense.paid',
      'approved in part',
      'refused as too much',
      'adjusted',
      'over-use',
      'could go on either year',
      'moved to the next year',
      'lapsed',
    ])
      expect(seen.get(what) ?? 0, what).toBeGreaterThan(5);
  },
);
