import { describe, expect, it } from 'vitest';
import { swedishVatRate, vatRates, vatRatesOn } from '../../shared/claims/receipts/vat-rates.ts';
import { plainDate } from '../../shared/kernel/plain-date.ts';

describe('VAT rates by day', () => {
  it.each([
    ['2026-03-31', 12],
    ['2026-04-01', 6],
    ['2027-12-31', 6],
    ['2028-01-01', 12],
  ])('food in Sweden on %s is %i %%', (day, rate) => {
    expect(swedishVatRate('food', plainDate(day))).toBe(rate);
  });

  it('sport stays at 6 % and a restaurant at 12 % while food is lowered', () => {
    expect(swedishVatRate('sport', plainDate('2026-05-01'))).toBe(6);
    expect(swedishVatRate('restaurant', plainDate('2026-05-01'))).toBe(12);
    expect(swedishVatRate('standard', plainDate('2026-05-01'))).toBe(25);
  });

  it('a Swedish receipt can carry four rates', () => {
    expect(vatRatesOn('SE', plainDate('2026-05-01'))).toEqual([25, 12, 6, 0]);
  });

  it.each([
    ['DE', '2020-06-30', [19, 7, 0]],
    ['DE', '2020-07-01', [16, 5, 0]],
    ['DE', '2021-01-01', [19, 7, 0]],
    ['FI', '2024-08-31', [24, 14, 10, 0]],
    ['FI', '2024-09-01', [25.5, 14, 10, 0]],
    ['FI', '2026-01-01', [25.5, 13.5, 10, 0]],
  ] as const)('%s on %s', (country, day, rates) => {
    expect(vatRatesOn(country, plainDate(day))).toEqual(rates);
  });

  it('gives every rate a country has had where the day is not known', () => {
    expect(vatRatesOn('DE', null)).toEqual([19, 16, 7, 5, 0]);
  });

  it('no two rows of a country and rate overlap, and each names its source', () => {
    for (const row of vatRates) {
      expect(row.source).not.toBe('');
      const same = vatRates.filter(
        (other) => other !== row && other.country === row.country && other.rate === row.rate,
      );
      for (const other of same) {
        const apart = (row.to ?? '9999') < (other.from ?? '0000') || (other.to ?? '9999') < (row.from ?? '0000');
        expect(apart, `${row.country} ${row.rate} %`).toBe(true);
      }
    }
  });
});
