import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { parseSchedule } from '../../infra/local/host/ncrontab.ts';
import { retryDelay } from '../../infra/local/host/retry.ts';
import { eventually, startFixture, type FixtureHost } from '../support/function-host.ts';

function nextRuns(text: string, from: string): string[] {
  const schedule = parseSchedule(text);
  if (!('cron' in schedule)) throw new Error('not a calendar');
  return schedule.cron.nextRuns(2, new Date(from)).map((run) => run.toISOString().slice(0, 19));
}

describe('NCRONTAB', () => {
  test.each([
    ['0 */5 * * * *', '2026-01-01T00:00:00Z', ['2026-01-01T00:05:00', '2026-01-01T00:10:00']],
    ['*/5 * * * *', '2026-01-01T00:00:00Z', ['2026-01-01T00:05:00', '2026-01-01T00:10:00']],
    ['0 5/20 * * * *', '2026-01-01T00:00:00Z', ['2026-01-01T00:05:00', '2026-01-01T00:25:00']],
    ['*/30 * * * * *', '2026-01-01T00:00:00Z', ['2026-01-01T00:00:30', '2026-01-01T00:01:00']],
    ['0 30 9 * Jan Mon', '2026-01-06T00:00:00Z', ['2026-01-12T09:30:00', '2026-01-19T09:30:00']],
    ['0 0 9-17 * * MON-FRI', '2026-01-02T16:00:00Z', ['2026-01-02T17:00:00', '2026-01-05T09:00:00']],
    // Day of month AND day of week, where the cron of Unix takes either.
    ['0 0 12 13 * Fri', '2026-01-01T00:00:00Z', ['2026-02-13T12:00:00', '2026-03-13T12:00:00']],
    // UTC has no hour that happens twice or never: these are the nights on which Stockholm changes its clocks.
    ['0 30 2 * * *', '2026-03-28T12:00:00Z', ['2026-03-29T02:30:00', '2026-03-30T02:30:00']],
    ['0 30 0 * * *', '2026-10-24T12:00:00Z', ['2026-10-25T00:30:00', '2026-10-26T00:30:00']],
  ])('%s after %s', (text, from, expected) => {
    expect(nextRuns(text, from)).toEqual(expected);
  });

  test('a TimeSpan is a constant interval in milliseconds', () => {
    expect(parseSchedule('00:01:30')).toEqual({ interval: 90_000 });
    expect(parseSchedule('1.00:00:00')).toEqual({ interval: 86_400_000 });
  });

  test.each(['', '@daily', '* * * *', '0 0 0 L * *', '0 0 0 ? * *', '0 0 0 * * 7', '0 0 0 * * MON#1', '0 0 25 * * *'])(
    '"%s" is refused, as on Azure',
    (text) => {
      expect(() => parseSchedule(text)).toThrow();
    },
  );
});

test('a retry waits the same each time, or twice as long up to the most', () => {
  const fixed = { retryStrategy: 'fixedDelay', maxRetryCount: 3, delayInterval: { seconds: 5 } } as const;
  expect([0, 1, 2].map((count) => retryDelay(fixed, count))).toEqual([5_000, 5_000, 5_000]);
  const growing = {
    retryStrategy: 'exponentialBackoff',
    maxRetryCount: 9,
    minimumInterval: { seconds: 2 },
    maximumInterval: { seconds: 10 },
  } as const;
  expect([0, 1, 2, 3].map((count) => retryDelay(growing, count))).toEqual([2_000, 4_000, 8_000, 10_000]);
});

describe('in a host', () => {
  interface Run {
    name: string;
    retry?: { retryCount: number; maxRetryCount: number; exception?: { message: string } };
  }
  let host: FixtureHost;
  beforeAll(async () => {
    host = await startFixture('timers', { settings: { SWEEP_SCHEDULE: '0 0 0 1 1 *' } });
  });
  afterAll(() => host?.peer.stop());

  const runsOf = async (name: string) => (await host.json<Run[]>('/api/runs')).filter((run) => run.name === name);
  const failures = (name: string) =>
    host.lines.filter((line) => line.includes(`Executed 'Functions.${name}' (Failed`)).length;

  test('a timer fires by itself', async () => {
    const runs = await eventually(
      () => runsOf('everySecond'),
      (all) => all.length >= 2,
    );
    expect(runs[0]?.retry).toBeUndefined();
  });

  test('a run that takes longer than its interval is not overtaken', async () => {
    await eventually(
      () => runsOf('overlapping ended'),
      (runs) => runs.length >= 2,
    );
    const names = (await host.json<Run[]>('/api/runs'))
      .map(({ name }) => name)
      .filter((name) => name.startsWith('overl'));
    names.forEach((name, index) => expect(name).toBe(index % 2 === 0 ? 'overlapping' : 'overlapping ended'));
  });

  test('a failing timer is tried again as often as its policy says', async () => {
    await host.startByHand('retriedThenFails');
    const runs = await eventually(
      () => runsOf('retriedThenFails'),
      (all) => all.length === 3,
    );
    expect(runs.map(({ retry }) => retry?.retryCount)).toEqual([0, 1, 2]);
    expect(runs[2]?.retry).toMatchObject({ maxRetryCount: 2, exception: { message: 'not this time' } });
    await new Promise((resolve) => setTimeout(resolve, 300));
    expect(failures('retriedThenFails')).toBe(3);
  });

  test('trying again ends with the first success', async () => {
    await host.startByHand('retriedThenSucceeds');
    const runs = await eventually(
      () => runsOf('retriedThenSucceeds'),
      (all) => all.length === 2,
    );
    expect(runs[1]?.retry?.retryCount).toBe(1);
    expect(failures('retriedThenSucceeds')).toBe(1);
  });

  test('without a policy a failure is left alone', async () => {
    await host.startByHand('failsOnce');
    await eventually(
      async () => failures('failsOnce'),
      (count) => count === 1,
    );
    const [run, ...more] = await runsOf('failsOnce');
    expect(run?.retry).toBeUndefined();
    expect(more).toEqual([]);
  });
});

test('a schedule from an app setting that is missing stops the start', async () => {
  await expect(startFixture('timers')).rejects.toThrow('The app setting SWEEP_SCHEDULE is not set.');
});
