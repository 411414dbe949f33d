import { expect, test } from 'vitest';
import { formatDuration } from '../../frontend/design/duration.ts';
import { formatMonth, monthsUntil } from '../../frontend/design/month.ts';

const [second, minute, hour, day] = [1_000, 60_000, 3_600_000, 86_400_000];

test.each([
  [0, '0 sekunder', '0 seconds'],
  [4.2 * second, '4,2 sekunder', '4.2 seconds'],
  [89 * second, '89 sekunder', '89 seconds'],
  [90 * second, '1,5 minuter', '1.5 minutes'],
  [40 * minute, '40 minuter', '40 minutes'],
  [90 * minute, '1,5 timmar', '1.5 hours'],
  [22 * hour, '22 timmar', '22 hours'],
  [2.5 * day, '2,5 dygn', '2.5 days'],
])('%d ms is %s, %s', (length, sv, en) => {
  expect(formatDuration(length, 'sv')).toBe(sv);
  expect(formatDuration(length, 'en')).toBe(en);
});

test('months are written as each language writes them, and counted back over the year', () => {
  expect([formatMonth('2026-05', 'sv'), formatMonth('2026-05', 'en')]).toEqual(['maj 2026', 'May 2026']);
  expect(formatMonth('2026-12', 'en', 'short')).toBe('Dec');
  expect(monthsUntil(new Date('2026-02-10T12:00:00Z'), 3)).toEqual(['2026-02', '2026-01', '2025-12']);
});
