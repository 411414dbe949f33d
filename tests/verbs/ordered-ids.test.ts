import { expect, test } from 'vitest';
import { isId } from '../../shared/kernel/ids.ts';
import { systemClock, systemRandomness } from '../../shared/platform/clock.ts';
import { testClock } from '../support/test-clock.ts';

test('ids sort in the order they were made, however many in a millisecond, and none comes twice', () => {
  const clock = testClock();
  const { id } = systemRandomness(clock);
  const made = Array.from({ length: 20_000 }, () => id());
  clock.advance(1);
  made.push(id());
  expect(made.toSorted()).toEqual(made);
  expect(new Set(made).size).toBe(made.length);
  expect(made.every(isId)).toBe(true);
});

test('a clock that is set back leads to no earlier id', () => {
  const clock = testClock();
  const { id } = systemRandomness(clock);
  const before = id();
  clock.advance(-3_600_000);
  expect(id() > before).toBe(true);
});

test('two makers at the same time make different ids', () => {
  const clock = testClock();
  const made = Array.from({ length: 1_000 }, () => systemRandomness(clock).id());
  expect(new Set(made).size).toBe(1_000);
});

test('an id says when it was made', () => {
  const before = Date.now();
  const at = Number.parseInt(systemRandomness(systemClock).id().replaceAll('-', '').slice(0, 12), 16);
  expect(at).toBeGreaterThanOrEqual(before);
  expect(at).toBeLessThanOrEqual(Date.now());
});
