import { existsSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { longestPeriod } from '../../shared/trust/operations/jobs/period.ts';
import { apart } from '../../shared/trust/operations/measure-clocks.ts';
import { signalIds, signals } from '../../shared/trust/operations/signals.ts';

const root = new URL('../../', import.meta.url);

test.each(signalIds)('%s says in both languages what it means and who is hurt, and how', (id) => {
  const { name, means, hurts, threshold, window, here, kql } = signals[id];
  for (const text of [name, means, hurts]) {
    expect(text.sv).not.toBe(text.en);
    for (const words of Object.values(text)) expect(words.trim().length).toBeGreaterThan(8);
  }
  for (const words of Object.values(hurts)) expect(words.length).toBeGreaterThan(40);
  expect(threshold).toBeGreaterThan(0);
  expect(window).toBeGreaterThanOrEqual(5);
  // Somebody has to be able to tell: the product here, or a query in the cloud.
  expect(here ?? kql).not.toBeNull();
});

test.each(signalIds)('%s has a runbook that names it and says who is hurt', (id) => {
  const file = new URL(signals[id].runbook, root);
  expect(existsSync(file)).toBe(true);
  const text = readFileSync(file, 'utf8');
  expect(text).toContain(`\`${id}\``);
  expect(text).toContain('**Who is hurt.**');
  // Read at night: a screen or two.
  expect(text.split('\n').length).toBeLessThan(40);
});

test.each([
  ['*/10 * * * * *', 10],
  ['5,35 * * * * *', 30],
  ['15 * * * * *', 60],
  ['20 */5 * * * *', 300],
  ['55 35 * * * *', 3_600],
  ['0 40 4 * * *', 86_400],
  // From ten to five in the morning to one at night.
  ['0 */10 1-4 * * *', 20 * 3_600 + 600],
  ['0 0 3 * * 1', 7 * 86_400],
  ['0 0 3 * * 1,3', 5 * 86_400],
  ['0 0 3 1 * *', 31 * 86_400],
])('between two runs of %s lie at most %i seconds', (schedule, seconds) => {
  expect(longestPeriod(schedule)).toBe(seconds);
});

test('two spans of time are as far apart as what lies between them', () => {
  expect(apart([0, 10], [5, 20])).toBe(0);
  expect(apart([0, 10], [12, 20])).toBe(2);
  expect(apart([30, 40], [12, 20])).toBe(10);
});
