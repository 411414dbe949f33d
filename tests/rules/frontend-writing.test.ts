import { describe, expect, test } from 'vitest';
import { addressOf } from '../../frontend/api/address.ts';
import { scanPhase } from '../../frontend/claims/scan-phase.ts';
import { formatAgo, formatDay, formatInstant } from '../../frontend/design/dates.ts';
import { formatKronor } from '../../frontend/home/kronor.ts';
import { layTape } from '../../frontend/home/tape.ts';
import { neighboursOf } from '../../frontend/review/queue.ts';
import { initialsOf } from '../../frontend/session/initials.ts';

const plain = (text: string) => text.replace(/[\u00a0\u202f]/g, ' ');

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

test('whole kronor are written without öre, others with', () => {
  expect(plain(formatKronor(500_000, 'sv'))).toBe('5 000 kr');
  expect(plain(formatKronor(321_546, 'sv'))).toBe('3 215,46 kr');
  expect(plain(formatKronor(500_000, 'en'))).toBe('SEK 5,000');
  expect(plain(formatKronor(100_050, 'en'))).toBe('SEK 1,000.50');
});

describe('the tape of an allowance', () => {
  const count = (allowance: Parameters<typeof layTape>[0]) => {
    const marks = layTape(allowance, 50);
    expect(marks).toHaveLength(50);
    return ['used', 'reserved', 'left'].map((kind) => marks.filter((mark) => mark === kind).length);
  };

  test('has a share of marks for each part', () => {
    expect(count({ base: 500_000, used: 100_000, reserved: 50_000 })).toEqual([10, 5, 35]);
    expect(count({ base: 500_000, used: 0, reserved: 0 })).toEqual([0, 0, 50]);
  });

  test('shows a part that is not nothing, however small', () => {
    expect(count({ base: 500_000, used: 100, reserved: 100 })).toEqual([1, 1, 48]);
    expect(count({ base: 500_000, used: 499_900, reserved: 0 })).toEqual([49, 0, 1]);
  });

  test('is full when everything is used, over-used, or there is no base', () => {
    expect(count({ base: 500_000, used: 500_000, reserved: 0 })).toEqual([50, 0, 0]);
    expect(count({ base: 500_000, used: 700_000, reserved: 100_000 })).toEqual([50, 0, 0]);
    expect(count({ base: 0, used: 0, reserved: 0 })).toEqual([50, 0, 0]);
  });
});

describe('the reading of a claim’s receipts', () => {
  const now = new Date('2026-11-23T12:00:00Z');
  const receipt = (state: 'uploaded' | 'read' | 'failed', seconds = 1) => ({
    state,
    uploadedAt: new Date(now.getTime() - seconds * 1000).toISOString(),
  });

  test('is the least finished of them', () => {
    expect(scanPhase([], now)).toBe('none');
    expect(scanPhase([receipt('read'), receipt('uploaded')], now)).toBe('reading');
    expect(scanPhase([receipt('uploaded', 40), receipt('failed')], now)).toBe('slow');
    expect(scanPhase([receipt('read'), receipt('failed')], now)).toBe('failed');
    expect(scanPhase([receipt('read')], now)).toBe('read');
  });
});

describe('the way through the queue', () => {
  const queue = [{ id: 'a' }, { id: 'b' }, { id: 'c' }];

  test('goes to the neighbours, and after the last decision back to the first that waits', () => {
    expect(neighboursOf(queue, 'b')).toEqual({ at: 1, previous: 'a', next: 'c', afterDeciding: 'c' });
    expect(neighboursOf(queue, 'c')).toEqual({ at: 2, previous: 'b', next: null, afterDeciding: 'a' });
    expect(neighboursOf([{ id: 'a' }], 'a')).toEqual({ at: 0, previous: null, next: null, afterDeciding: null });
    expect(neighboursOf(queue, 'x')).toEqual({ at: -1, previous: null, next: null, afterDeciding: 'a' });
  });
});

test('initials are of the first and the last name', () => {
  expect(initialsOf('Maj-Britt Öström')).toBe('MÖ');
  expect(initialsOf('Åsa Karin af Berg')).toBe('ÅB');
  expect(initialsOf('Cher')).toBe('C');
});

test('an address has its places and query filled, and demands every place', () => {
  expect(addressOf({ path: 'expenses/{expense}/receipts' }, { expense: 'a/b' })).toBe('/api/expenses/a%2Fb/receipts');
  expect(addressOf({ path: 'queue' }, {}, { state: 'paid', cursor: undefined })).toBe('/api/queue?state=paid');
  expect(() => addressOf({ path: 'expenses/{expense}' })).toThrow(RangeError);
});
