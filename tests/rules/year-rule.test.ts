import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { benefitYearsFor, isWithinYearRule } from '../../shared/claims/benefits/year-rule.ts';
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
