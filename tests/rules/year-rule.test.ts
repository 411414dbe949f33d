import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { benefitYearsFor, isLateInYear, isWithinYearRule } from '../../shared/claims/benefits/year-rule.ts';
import { addDays, monthOf, plainDate, yearOf } from '../../shared/kernel/plain-date.ts';

describe('the year rule', () => {
  test.each([
    ['2026-06-15', '2026-07-01', [2026]],
    ['2026-10-31', '2026-12-31', [2026]],
    ['2026-10-31', '2027-01-01', []],
    ['2026-11-01', '2026-11-01', [2026, 2027]],
    ['2026-12-31', '2026-12-31', [2026, 2027]],
    ['2026-12-31', '2027-01-01', [2027]],
    ['2026-11-01', '2027-12-31', [2027]],
    ['2026-11-01', '2028-01-01', []],
    ['2027-01-01', '2027-01-01', [2027]],
  ])('a payment on %s claimed on %s can count on %j', (paidOn, today, years) => {
    expect(benefitYearsFor(plainDate(paidOn), plainDate(today))).toEqual(years);
  });

  test.each([
    ['2026-04-30', '07-01', [2025]],
    ['2026-05-01', '07-01', [2025, 2026]],
    ['2026-06-30', '07-01', [2025, 2026]],
    ['2026-07-01', '07-01', [2026]],
    ['2026-01-14', '03-15', [2025]],
    ['2026-01-15', '03-15', [2025, 2026]],
    ['2026-12-31', '03-01', [2026]],
    ['2027-01-01', '03-01', [2026, 2027]],
  ])(
    'of a category whose year begins on another day, a payment on %s (year from %s) can count on %j',
    (paidOn, start, years) => {
      expect(benefitYearsFor(plainDate(paidOn), plainDate(paidOn), start)).toEqual(years);
    },
  );

  test('late in a calendar year is November and December, and nothing else', () => {
    for (let n = 0; n < 366 * 4; n += 1) {
      const one = addDays(plainDate('2026-01-01'), n);
      expect(isLateInYear(one), one).toBe(monthOf(one) >= 11);
    }
  });

  const day = fc.integer({ min: 0, max: 365 * 12 }).map((days) => addDays(plainDate('2020-01-01'), days));

  test('a year is the year of payment, or the next for November and December, and never over', () => {
    fc.assert(
      fc.property(day, day, fc.integer({ min: 2019, max: 2034 }), (paidOn, today, year) => {
        const named = year === yearOf(paidOn) || (monthOf(paidOn) >= 11 && year === yearOf(paidOn) + 1);
        expect(isWithinYearRule(paidOn, year, today)).toBe(named && year >= yearOf(today));
      }),
    );
  });

  test('waiting never opens a year that was closed', () => {
    fc.assert(
      fc.property(day, day, fc.nat(1000), (paidOn, today, later) => {
        const now = benefitYearsFor(paidOn, today);
        expect(now).toEqual(expect.arrayContaining([...benefitYearsFor(paidOn, addDays(today, later))]));
      }),
    );
  });
});
