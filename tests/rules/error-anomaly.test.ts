import fc from 'fast-check';
import { expect, test } from 'vitest';
import { chanceOf, isUnusual, usualOf, windowMs, windowOf } from '../../shared/messages/errors/anomaly.ts';

const at = new Date('2026-11-26T12:00:00Z');
const ago = (windows: number) => new Date(at.getTime() - windows * windowMs);

test('a window begins at the five minutes before', () => {
  expect(windowOf(new Date('2026-11-26T12:04:59.999Z'))).toEqual(at);
  expect(windowOf(at)).toEqual(at);
});

test('the chance of so many is that of the Poisson distribution', () => {
  expect(chanceOf(0, 3)).toBe(1);
  expect(chanceOf(1, 1)).toBeCloseTo(1 - Math.exp(-1), 12);
  // 1 - sum of the terms below ten, by hand.
  expect(chanceOf(10, 4)).toBeCloseTo(0.00813, 5);
  expect(chanceOf(1000, 1)).toBeGreaterThanOrEqual(0);
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 60 }), fc.double({ min: 0.001, max: 40, noNaN: true }), (seen, mean) => {
      expect(chanceOf(seen + 1, mean)).toBeLessThanOrEqual(chanceOf(seen, mean) + 1e-9);
      expect(chanceOf(seen, mean * 1.1)).toBeGreaterThanOrEqual(chanceOf(seen, mean) - 1e-9);
    }),
  );
});

test('usual is the mean of the last week, the last day more than the days before', () => {
  expect(usualOf([], at, [])).toBe(0);
  const always = Array.from({ length: 2016 }, (_, one) => ({ from: ago(one + 1), seen: 3 }));
  expect(usualOf(always, at, [])).toBeCloseTo(3, 9);
  const [lately, longAgo] = [1, 1900].map((one) => usualOf([{ from: ago(one), seen: 100 }], at, []));
  expect(lately!).toBeGreaterThan(longAgo! * 50);
  expect(usualOf([{ from: at, seen: 100 }], at, [])).toBe(0);
  expect(usualOf([{ from: ago(3000), seen: 100 }], at, [])).toBe(0);
});

test('what was unusual is not usual afterwards', () => {
  const storm = Array.from({ length: 12 }, (_, one) => ({ from: ago(one + 1), seen: 500 }));
  expect(usualOf(storm, at, [{ from: ago(12), until: null }])).toBe(0);
  expect(usualOf(storm, at, [{ from: ago(12), until: ago(6) }])).toBeGreaterThan(0);
});

test.each([
  ['route', 4, 0, false],
  ['route', 5, 0, true],
  ['route', 5, 1, false],
  ['route', 12, 1, true],
  ['route', 60, 50, false],
  ['route', 100, 50, true],
  ['route', 5, 2000, false],
  ['route', 2000, 2000, false],
  ['route', 3000, 2000, true],
  ['queue', 5, 0, true],
  ['timer', 0, 0, false],
  ['timer', 1, 0, true],
  ['timer', 1, 1 / 288, true],
  ['timer', 1, 1 / 12, false],
] as const)('of a %s, %i errors where %f are usual: %s', (kind, seen, usual, unusual) => {
  expect(isUnusual(kind, seen, usual)).toBe(unusual);
});
