import { expect, test } from 'vitest';
import { limitOn, treatmentLimit, yearCap, type DatedLimit } from '../../shared/claims/benefits/limits.ts';
import { plainDate } from '../../shared/kernel/plain-date.ts';

test('the figures of 2026 are 5 000 SEK a year and 1 000 SEK a treatment', () => {
  expect(limitOn(yearCap, plainDate('2026-06-01'))).toBe(5000_00);
  expect(limitOn(treatmentLimit, plainDate('2026-06-01'))).toBe(1000_00);
});

test('a figure holds from its first day until the next one', () => {
  const table: readonly DatedLimit[] = [
    { from: plainDate('2020-01-01'), amount: 1, source: 'a' },
    { from: plainDate('2026-04-01'), amount: 2, source: 'b' },
  ];
  expect(limitOn(table, plainDate('2026-03-31'))).toBe(1);
  expect(limitOn(table, plainDate('2026-04-01'))).toBe(2);
  expect(limitOn(table, plainDate('2019-01-01'))).toBe(1);
  expect(() => limitOn([], plainDate('2019-01-01'))).toThrow(RangeError);
});

test.each([
  ['the year cap', yearCap],
  ['the treatment limit', treatmentLimit],
])('%s is in order of its days and says its source', (_name, table) => {
  expect(table.map(({ from }) => from)).toEqual(table.map(({ from }) => from).toSorted());
  for (const { source, amount } of table) {
    expect(source).not.toBe('');
    expect(amount).toBeGreaterThan(0);
  }
});
