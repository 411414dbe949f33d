import { expect, test } from 'vitest';
import fc from 'fast-check';
import {
  addDays,
  daysBetween,
  monthOf,
  parsePlainDate,
  plainDate,
  swedishDay,
  yearOf,
} from '../../shared/kernel/plain-date.ts';

test.each(['2026-01-01', '2024-02-29', '2000-02-29', '2026-12-31'])('%s is a day', (text) => {
  expect(parsePlainDate(text)).toBe(text);
});

test.each([
  '2026-02-29',
  '1900-02-29',
  '2026-13-01',
  '2026-00-10',
  '2026-04-31',
  '2026-1-1',
  '26-01-01',
  '2026-01-01T00:00:00Z',
  ' 2026-01-01',
  '2026-01-01\n',
  '0000-00-00',
  '',
])('%j is none', (text) => {
  expect(parsePlainDate(text)).toBeNull();
  expect(() => plainDate(text)).toThrow(RangeError);
});

test.each([
  // Winter: UTC+1, so the day changes at 23:00 UTC.
  ['2025-12-31T22:59:59.999Z', '2025-12-31'],
  ['2025-12-31T23:00:00.000Z', '2026-01-01'],
  // Summer: UTC+2.
  ['2026-06-30T21:59:59.999Z', '2026-06-30'],
  ['2026-06-30T22:00:00.000Z', '2026-07-01'],
  // The nights in which clocks go forward (29 March 2026) and back (25 October 2026).
  ['2026-03-28T22:59:59.000Z', '2026-03-28'],
  ['2026-03-28T23:00:00.000Z', '2026-03-29'],
  ['2026-03-29T21:59:59.000Z', '2026-03-29'],
  ['2026-03-29T22:00:00.000Z', '2026-03-30'],
  ['2026-10-24T22:00:00.000Z', '2026-10-25'],
  ['2026-10-25T22:59:59.000Z', '2026-10-25'],
  ['2026-10-25T23:00:00.000Z', '2026-10-26'],
  ['2024-02-28T23:00:00.000Z', '2024-02-29'],
])('at %s it is %s in Sweden', (instant, day) => {
  expect(swedishDay(new Date(instant))).toBe(day);
});

const day = fc.integer({ min: -500_000, max: 500_000 }).map((days) => addDays(plainDate('2026-01-01'), days));

test('adding days and counting them agree', () => {
  fc.assert(
    fc.property(day, fc.integer({ min: -100_000, max: 100_000 }), (from, days) => {
      const to = addDays(from, days);
      expect(daysBetween(from, to)).toBe(days);
      expect(days > 0).toBe(to > from);
      expect(addDays(to, -days)).toBe(from);
    }),
  );
});

test('a step over a clock change, a leap day or a year end is one day', () => {
  expect(addDays(plainDate('2026-03-28'), 1)).toBe('2026-03-29');
  expect(addDays(plainDate('2026-03-29'), 1)).toBe('2026-03-30');
  expect(addDays(plainDate('2026-10-25'), 1)).toBe('2026-10-26');
  expect(addDays(plainDate('2024-02-28'), 1)).toBe('2024-02-29');
  expect(addDays(plainDate('2025-12-31'), 1)).toBe('2026-01-01');
  expect(daysBetween(plainDate('2024-01-01'), plainDate('2025-01-01'))).toBe(366);
});

test('a day knows its year and its month', () => {
  expect([yearOf(plainDate('2026-09-08')), monthOf(plainDate('2026-09-08'))]).toEqual([2026, 9]);
});
