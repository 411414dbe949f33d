import { expect, test } from 'vitest';
import { dueTelling, endAfter, firstTelling, lastTelling, stateOf } from '../../shared/people/api-keys/expiry.ts';

const hour = 3_600_000;
const day = 24 * hour;
const madeAt = new Date('2026-01-01T10:00:00Z');
const key = (days: number, revokedAt: Date | null = null) => ({ madeAt, expiresAt: endAfter(madeAt, days), revokedAt });
const before = (held: { expiresAt: Date }, ms: number) => new Date(held.expiresAt.getTime() - ms);

test('a key is good until its last instant, and not in it', () => {
  const ninety = key(90);
  expect(ninety.expiresAt.toISOString()).toBe('2026-04-01T10:00:00.000Z');
  expect(stateOf(ninety, before(ninety, 1))).toBe('valid');
  expect(stateOf(ninety, ninety.expiresAt)).toBe('expired');
  expect(stateOf(key(90, madeAt), before(ninety, 1))).toBe('revoked');
  expect(stateOf(key(90, madeAt), before(ninety, -day))).toBe('revoked');
});

test('hour by hour, each of the four is due from its moment on, in order, and nothing before or after', () => {
  const held = key(90);
  const told = Array.from({ length: 110 * 24 }, (_, hours) =>
    dueTelling(held, new Date(madeAt.getTime() + hours * hour)),
  );
  const changes = told.flatMap((one, at) => (one === told[at - 1] ? [] : [[one, at / 24]]));
  expect(changes).toEqual([
    [null, 0],
    [14, 76],
    [7, 83],
    [1, 89],
    ['expired', 90],
    [null, 97],
  ]);
});

test('what was due before a key was made is never due', () => {
  const dueDuring = (days: number) => {
    const held = key(days);
    const all = Array.from({ length: days * 24 }, (_, hours) =>
      dueTelling(held, new Date(madeAt.getTime() + hours * hour)),
    );
    return [...new Set(all)];
  };
  expect(dueDuring(10)).toEqual([null, 7, 1]);
  expect(dueDuring(7)).toEqual([null, 1]);
  expect(dueDuring(1)).toEqual([null]);
});

test('a key that was revoked is not told of', () => {
  const held = key(90, madeAt);
  for (const ms of [14 * day, day, 0, -day]) expect(dueTelling(held, before(held, ms))).toBeNull();
});

test('whatever is due lies within what the job looks at', () => {
  const held = key(90);
  for (let hours = 0; hours < 110 * 24; hours += 1) {
    const now = new Date(madeAt.getTime() + hours * hour);
    if (dueTelling(held, now) === null) continue;
    expect(held.expiresAt <= firstTelling(now) && held.expiresAt > lastTelling(now), String(hours)).toBe(true);
  }
});
