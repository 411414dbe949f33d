import { expect, test } from 'vitest';
import { payloadOf, requireIdsOnly } from '../../shared/payroll/webhooks/event.ts';
import { openLanes } from '../../shared/payroll/webhooks/lanes.ts';
import {
  pauseAfter,
  pauseWhenHeld,
  publishedSchedule,
  restAfter,
  retryAfter,
  verdictOf,
} from '../../shared/payroll/webhooks/schedule.ts';

const now = new Date('2026-11-26T10:00:00Z');
const answer = (status: number, retry: string | null = null) => ({
  result: { fault: null, status, headers: {}, body: '', retryAfter: retry },
});
const fault = { result: { fault: 'timeout' as const } };

test('ten attempts end after 75 h 35 min 5 s, as the specification’s example does', () => {
  const pauses = publishedSchedule.map((_, place) => pauseAfter(place + 1, null, 0)!);
  expect(pauses.reduce((sum, one) => sum + one, 0)).toBe(((75 * 60 + 35) * 60 + 5) * 1_000);
  expect(pauseAfter(pauses.length + 1, null, 0)).toBeNull();
});

test('jitter adds a fifth at most, and takes nothing away', () => {
  for (const random of [0, 0.25, 0.999]) {
    const pause = pauseAfter(2, null, random)!;
    expect(pause).toBeGreaterThanOrEqual(300_000);
    expect(pause).toBeLessThan(360_000);
  }
});

test('a receiver that asks for a longer pause gets it, and never a shorter one or more than a day', () => {
  expect(pauseAfter(1, 60_000, 0)).toBe(60_000);
  expect(pauseAfter(2, 1_000, 0)).toBe(300_000);
  expect(retryAfter('120', now)).toBe(120_000);
  expect(retryAfter('Thu, 26 Nov 2026 10:05:00 GMT', now)).toBe(300_000);
  expect(retryAfter('Thu, 26 Nov 2020 10:05:00 GMT', now)).toBe(0);
  expect(retryAfter('999999999', now)).toBe(24 * 3_600_000);
  for (const garbage of [null, '', '-5', 'soon', '1e9', '99999999999'])
    expect([null, 0, 24 * 3_600_000]).toContain(retryAfter(garbage, now));
  expect(retryAfter('soon', now)).toBeNull();
});

test.each([
  [200, 'delivered'],
  [204, 'delivered'],
  [299, 'delivered'],
  [301, 'failed'],
  [307, 'failed'],
  [400, 'failed'],
  [410, 'gone'],
  [429, 'failed'],
  [500, 'failed'],
] as const)('%i is %s', (status, verdict) => expect(verdictOf(answer(status))).toBe(verdict));

test('no answer is a failure', () => expect(verdictOf(fault)).toBe('failed'));

test('what has too much to do rests, as a whole', () => {
  expect(restAfter(answer(429, '10'), now)).toBe(10_000);
  expect(restAfter(answer(503, '10'), now)).toBe(10_000);
  for (const status of [429, 502, 503, 504]) expect(restAfter(answer(status), now)).toBe(30_000);
  // Only 429 and 503 are asked for a time.
  expect(restAfter(answer(502, '10'), now)).toBe(30_000);
  for (const one of [answer(200, '10'), answer(500, '10'), answer(410), fault]) expect(restAfter(one, now)).toBeNull();
});

test('what finds no room comes back in seconds, and in about two minutes at most', () => {
  expect(pauseWhenHeld(0, 0, 2_000)).toBe(1_000);
  for (let held = 0; held < 100; held += 1) expect(pauseWhenHeld(held, 0.999, 2_000)).toBeLessThan(200_000);
});

test('one host never has all places, and those that do not answer have few together', () => {
  const lanes = openLanes({ perHost: 3, perFailingHost: 2, failing: 3 });
  const enter = (host: string, isWell: boolean) => lanes.place().enter(host, isWell);
  expect([1, 2, 3, 4].map(() => enter('a.example', true))).toEqual([true, true, true, false]);
  expect([1, 2, 3].map(() => enter('b.example', false))).toEqual([true, true, false]);
  expect(enter('c.example', false)).toBe(true);
  expect(enter('d.example', false)).toBe(false);
  expect(enter('d.example', true)).toBe(true);
});

test('a place that is left is free, and leaving or entering twice takes no other’s', () => {
  const lanes = openLanes({ perHost: 1, perFailingHost: 1, failing: 1 });
  const place = lanes.place();
  for (let n = 0; n < 3; n += 1) expect(place.enter('a.example', false)).toBe(true);
  expect(lanes.place().enter('b.example', false)).toBe(false);
  place.leave();
  place.leave();
  const other = lanes.place();
  expect(other.enter('a.example', false)).toBe(true);
  expect(lanes.place().enter('a.example', true)).toBe(false);
});

test('an event says its type, when it happened and ids, in the same bytes whatever their order', () => {
  const [run, line] = ['01940000-0000-7000-8000-0000000000a1', '01940000-0000-7000-8000-0000000000b1'];
  const body = `{"type":"payroll_line.rejected","timestamp":"2026-11-26T10:00:00.000Z","data":{"line":"${line}","run":"${run}"}}`;
  expect(payloadOf({ type: 'payroll_line.rejected', at: now, data: { run, line } })).toBe(body);
  expect(payloadOf({ type: 'payroll_line.rejected', at: now, data: { line, run } })).toBe(body);
  for (const data of [{ line: 'Anna' }, { name: 'Anna' }, { employee: run }])
    expect(() => requireIdsOnly({ type: 'payroll_line.rejected', data } as never)).toThrow('ids and nothing else');
});
