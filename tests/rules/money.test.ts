import { expect, test } from 'vitest';
import fc from 'fast-check';
import { formatMoney, isAmount, parseAmount, vatInside, asDecimal } from '../../shared/kernel/money.ts';

test.each([
  [125_00, 25, 25_00],
  [112_00, 12, 12_00],
  [106_00, 6, 6_00],
  [100_00, 25, 20_00],
  [99_00, 6, 5_60],
  [1, 25, 0],
  [3, 25, 1],
  [0, 25, 0],
  [100_00, 0, 0],
])('%i öre at %i %% holds %i öre of VAT', (gross, rate, vat) => {
  expect(vatInside(gross, rate)).toBe(vat);
});

test('the VAT inside is never more than what was paid, and net plus VAT is what was paid', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 10_000_000_000 }), fc.constantFrom(0, 6, 12, 25), (gross, rate) => {
      const vat = vatInside(gross, rate);
      const net = gross - vat;
      expect(Number.isSafeInteger(vat)).toBe(true);
      // Within half an öre of the exact share.
      expect(Math.abs(vat * (100 + rate) - gross * rate)).toBeLessThanOrEqual((100 + rate) / 2);
      expect(net).toBeGreaterThanOrEqual(0);
    }),
  );
});

test.each([0, 1, 10_000_000_000])('%d is an amount', (value) => expect(isAmount(value)).toBe(true));
test.each([-1, 0.5, 10_000_000_001, Number.NaN, Infinity, '100', null, undefined, 10n])('%s is no amount', (value) =>
  expect(isAmount(value)).toBe(false),
);

test.each([
  ['1 234,50', 123_450],
  ['1\u00a0234,50', 123_450],
  ['1\u202f234,50 kr', 123_450],
  ['1.234,50', 123_450],
  ['1,234.50', 123_450],
  ['1234.5', 123_450],
  ['1234,5', 123_450],
  ['89:-', 8_900],
  ['89 kr', 8_900],
  ['89 SEK', 8_900],
  ['89:50', 8_950],
  ['1 234', 123_400],
  ['1,234,567', 123_456_700],
  ['0', 0],
  ['0,05', 5],
  ['100000000', 10_000_000_000],
])('a person who types “%s” means %i öre', (typed, amount) => {
  expect(parseAmount(typed)).toBe(amount);
});

test.each([
  '',
  ' ',
  'abc',
  '12,345,6',
  '1.234,567',
  '12,345',
  '1.234',
  '1.2.3',
  '-5',
  '1,2345',
  '1 2x',
  '1e3',
  '١٢',
  '100000001',
  '12,50,10',
  ',50',
])('“%s” is not an amount', (typed) => {
  expect(parseAmount(typed)).toBeNull();
});

test('an amount that is shown can be typed in again', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 10_000_000_000 }), (amount) => {
      expect(parseAmount(formatMoney(amount, 'SEK', 'sv'))).toBe(amount);
    }),
  );
});

test('amounts are written as their readers write them', () => {
  expect(formatMoney(123_450, 'SEK', 'sv').replace(/\s/g, ' ')).toBe('1 234,50 kr');
  expect(formatMoney(123_450, 'SEK', 'en').replace(/\s/g, ' ')).toBe('SEK 1,234.50');
  expect(formatMoney(123_450, 'EUR', 'sv').replace(/\s/g, ' ')).toBe('1 234,50 EUR');
  expect(formatMoney(123_450, 'EUR', 'en').replace(/\s/g, ' ')).toBe('EUR 1,234.50');
});

test.each([
  [0, '0.00'],
  [5, '0.05'],
  [44_900, '449.00'],
  [-1_205, '-12.05'],
  [10_000_000_000, '100000000.00'],
])('%i öre are %s as a plain decimal', (amount, decimal) => {
  expect(asDecimal(amount)).toBe(decimal);
});
