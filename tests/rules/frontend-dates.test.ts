import { describe, expect, test } from 'vitest';
import { formatAgo, formatDay, formatInstant } from '../../frontend/design/dates.ts';

describe('dates and times', () => {
  test('a day is written out in the language', () => {
    expect(formatDay('2026-10-09', 'sv')).toBe('9 oktober 2026');
    expect(formatDay('2026-10-09', 'en')).toBe('9 October 2026');
  });

  test('an instant is told in Swedish time', () => {
    expect(formatInstant('2026-12-31T23:30:00Z', 'sv')).toContain('1 jan. 2027');
    expect(formatInstant('2026-07-01T10:00:00Z', 'sv')).toContain('12:00');
  });

  test('how long ago, in the largest whole unit', () => {
    const now = new Date('2026-11-23T12:00:00Z');
    expect(formatAgo('2026-11-23T11:59:40Z', now, 'sv')).toBe('nu');
    expect(formatAgo('2026-11-23T11:18:00Z', now, 'sv')).toBe('för 42 minuter sedan');
    expect(formatAgo('2026-11-22T11:00:00Z', now, 'en')).toBe('yesterday');
  });
});
