import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { benefitYearOf, firstDayOf, lastDayOf } from '../../shared/claims/allowances/benefit-year.ts';
import { capOf, isOverCap } from '../../shared/claims/allowances/cap.ts';
import { daysEmployed, prorate, type Employed, type Terms } from '../../shared/claims/allowances/prorate.ts';
import { regrantEntry } from '../../shared/claims/allowances/regrant.ts';
import { addDays, plainDate } from '../../shared/kernel/plain-date.ts';

const employed = (from: string, until: string | null = null, partTimePermille = 1000): Employed => ({
  employedFrom: plainDate(from),
  employedUntil: until === null ? null : plainDate(until),
  partTimePermille,
});
const terms = (prorating: Terms['prorating'], yearlyAmount = 5000_00, yearStart = '01-01'): Terms => ({
  yearlyAmount,
  prorating,
  yearStart,
});

describe('the benefit year of a day', () => {
  test.each([
    ['2026-01-01', '01-01', 2026],
    ['2026-12-31', '01-01', 2026],
    ['2026-06-30', '07-01', 2025],
    ['2026-07-01', '07-01', 2026],
    ['2028-02-29', '03-01', 2027],
    ['2028-03-01', '03-01', 2028],
  ])('%s with a year from %s is in %d', (day, start, year) => {
    expect(benefitYearOf(plainDate(day), start)).toBe(year);
  });

  test('every day is in one year, between its first and its last day', () => {
    const day = fc.integer({ min: 0, max: 36_500 }).map((n) => addDays(plainDate('2000-01-01'), n));
    const start = fc
      .tuple(fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 28 }))
      .map((parts) => parts.map((part) => String(part).padStart(2, '0')).join('-'));
    fc.assert(
      fc.property(day, start, (one, from) => {
        const year = benefitYearOf(one, from);
        expect(firstDayOf(year, from) <= one && one <= lastDayOf(year, from)).toBe(true);
        expect(addDays(lastDayOf(year, from), 1)).toBe(firstDayOf(year + 1, from));
      }),
    );
  });
});

// Skatteverket's position of October 2022: in proportion to working time or length of employment, and nobody left out.
describe('the share of a yearly amount', () => {
  test.each([
    ['the whole year', 'days', '2020-01-01', null, 1000, 5000_00],
    ['the second half', 'days', '2026-07-01', null, 1000, 2520_55],
    ['one day', 'days', '2026-12-31', null, 1000, 13_70],
    ['until the last of March', 'days', '2020-01-01', '2026-03-31', 1000, 1232_88],
    ['gone before the year', 'days', '2020-01-01', '2025-12-31', 1000, 0],
    ['not there until the next', 'days', '2027-01-01', null, 1000, 0],
    ['half-time all year', 'days-and-share', '2020-01-01', null, 500, 2500_00],
    ['half-time, counted by days alone', 'days', '2020-01-01', null, 500, 5000_00],
    ['four fifths for half a year', 'days-and-share', '2026-07-01', null, 800, 2016_44],
    ['whole, though half a year', 'none', '2026-07-01', null, 500, 5000_00],
    ['nothing without a day, though whole', 'none', '2020-01-01', '2025-06-30', 1000, 0],
  ] as const)('%s', (_, prorating, from, until, permille, base) => {
    expect(prorate(terms(prorating), employed(from, until, permille), 2026).base).toBe(base);
  });

  test('days are those of the benefit year, leap days too', () => {
    expect(daysEmployed(employed('2020-01-01'), 2028, '01-01')).toEqual({ days: 366, of: 366 });
    expect(daysEmployed(employed('2028-02-29', '2028-02-29'), 2028, '01-01')).toEqual({ days: 1, of: 366 });
    expect(daysEmployed(employed('2026-10-01', '2027-03-31'), 2026, '07-01')).toEqual({ days: 182, of: 365 });
    expect(daysEmployed(employed('2026-05-02', '2026-05-01'), 2026, '01-01')).toEqual({ days: 0, of: 365 });
  });

  test('says what it was computed from', () => {
    expect(prorate(terms('days-and-share'), employed('2026-07-01', null, 800), 2026).basis).toEqual({
      yearly: 5000_00,
      days: 184,
      of: 365,
      permille: 800,
    });
    expect(prorate(terms('days'), employed('2026-07-01', null, 800), 2026).basis.permille).toBe(1000);
  });

  const someTerms = fc.record({
    yearlyAmount: fc.integer({ min: 0, max: 10_000_000_000 }),
    prorating: fc.constantFrom('none' as const, 'days' as const, 'days-and-share' as const),
    yearStart: fc.constantFrom('01-01', '03-01', '07-01', '12-28'),
  });
  const someone = fc
    .record({
      from: fc.integer({ min: -800, max: 800 }),
      length: fc.option(fc.integer({ min: 0, max: 1500 })),
      share: fc.integer({ min: 1, max: 1000 }),
    })
    .map(({ from, length, share }) => {
      const first = addDays(plainDate('2026-01-01'), from);
      return {
        employedFrom: first,
        employedUntil: length === null ? null : addDays(first, length),
        partTimePermille: share,
      };
    });

  test('is never above the yearly amount, never below the exact share, and above it by less than an öre', () => {
    fc.assert(
      fc.property(someTerms, someone, (given, who) => {
        const { base, basis } = prorate(given, who, 2026);
        const permille = given.prorating === 'days-and-share' ? who.partTimePermille : 1000;
        const days = given.prorating === 'none' ? (basis.days > 0 ? basis.of : 0) : basis.days;
        const exact = BigInt(given.yearlyAmount) * BigInt(days) * BigInt(permille);
        const unit = BigInt(basis.of) * 1000n;
        const above = BigInt(base) * unit - exact;
        expect(above >= 0n && above < unit).toBe(true);
        expect(base).toBeLessThanOrEqual(given.yearlyAmount);
        expect(base > 0).toBe(given.yearlyAmount > 0 && basis.days > 0);
      }),
    );
  });

  test('does not fall by a day more, nor by a larger share', () => {
    fc.assert(
      fc.property(someTerms, someone, (given, who) => {
        const { base } = prorate(given, who, 2026);
        const longer = who.employedUntil === null ? who : { ...who, employedUntil: addDays(who.employedUntil, 1) };
        expect(prorate(given, longer, 2026).base).toBeGreaterThanOrEqual(base);
        const more = { ...who, partTimePermille: Math.min(1000, who.partTimePermille + 1) };
        expect(prorate(given, more, 2026).base).toBeGreaterThanOrEqual(base);
      }),
    );
  });
});

describe('a grant that follows', () => {
  test.each([
    [{ base: 5000_00, adjusted: 0 }, 5000_00, null],
    [{ base: 5000_00, adjusted: 0 }, 2500_00, { kind: 'lower', amount: 2500_00 }],
    [{ base: 2500_00, adjusted: 0 }, 5000_00, { kind: 'raise', amount: 2500_00 }],
    [{ base: 5300_00, adjusted: 300_00 }, 5000_00, null],
    [{ base: 5300_00, adjusted: 300_00 }, 0, { kind: 'lower', amount: 5000_00 }],
    [{ base: 4500_00, adjusted: -500_00 }, 200_00, { kind: 'lower', amount: 4500_00 }],
    [{ base: 0, adjusted: -500_00 }, 200_00, null],
  ] as const)('%j to %d', (stands, entitled, entry) => {
    expect(regrantEntry(stands, entitled)).toEqual(entry);
  });

  test('is there after one step', () => {
    const amount = fc.integer({ min: 0, max: 10_000_00 });
    fc.assert(
      fc.property(amount, fc.integer({ min: -10_000_00, max: 10_000_00 }), amount, (base, adjusted, entitled) => {
        const entry = regrantEntry({ base, adjusted }, entitled);
        const after = base + (entry ? (entry.kind === 'raise' ? entry.amount : -entry.amount) : 0);
        expect(after).toBeGreaterThanOrEqual(0);
        expect(regrantEntry({ base: after, adjusted }, entitled)).toBeNull();
      }),
    );
  });
});

// HFD 2019:33: above the cap the whole benefit is taxable.
test('the cap is what is granted in a calendar year, to the öre', () => {
  expect(capOf(2026)).toBe(5000_00);
  expect(isOverCap(5000_00, 2026)).toBe(false);
  expect(isOverCap(5000_01, 2026)).toBe(true);
});
