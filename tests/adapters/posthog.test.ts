import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, expect, test } from 'vitest';
import { servePosthog } from '../../infra/local/peers/posthog/serve-posthog.ts';
import { openAnalytics } from '../../shared/adapters/posthog/open-analytics.ts';
import { mostInThatTime } from '../../shared/adapters/posthog/spare-repeats.ts';
import { AnalyticsAway, type Listed } from '../../shared/messages/analytics/ports.ts';
import { asListed } from '../../shared/messages/analytics/properties.ts';
import { Secret } from '../../shared/platform/secret.ts';
import { eventually } from '../support/function-host.ts';
import { testClock } from '../support/test-clock.ts';
import { control } from '../support/control.ts';

control('posthog', 'error-monitoring');

const key = 'phc_of_a_test';
const posthog = await servePosthog({ port: 0, key });
afterAll(() => posthog.stop());

const clock = testClock();
const open = (given = key) =>
  openAnalytics({ host: posthog.origin, key: new Secret(given) }, { clock, release: '1.2.3', asListed });
const analytics = open();
afterAll(() => analytics.close());

const [id, other] = ['5d0bb2a4-1111-8222-a222-222222222222', '5d0bb2a4-3333-8222-a222-222222222222'];
const hour = new Date('2026-11-26T21:00:00.000Z');
const submitted = asListed('claim.submitted', { again: 'no' });

/** What the client adds to every event, and nothing else. */
const added = {
  $lib: 'posthog-node',
  $lib_version: expect.any(String) as string,
  $is_server: true,
  $geoip_disable: true,
  $process_person_profile: false,
};

test('an event arrives as it is listed, of nobody, with the hour, and with nothing besides', async () => {
  await analytics.tell(id, hour, submitted);
  expect(posthog.events()).toEqual([
    {
      event: 'claim.submitted',
      uuid: id,
      distinct_id: id,
      timestamp: hour.toISOString(),
      properties: { again: 'no', ...added },
    },
  ]);
  const [path, sentHeaders] = posthog.raw.at(-1)!.toString().split('\n');
  expect(path).toBe('/batch/');
  expect(Object.keys(JSON.parse(sentHeaders!) as object)).not.toContain('x-forwarded-for');
});

test('an event that is told twice is one', async () => {
  await analytics.tell(id, hour, submitted);
  expect(posthog.events()).toHaveLength(1);
});

test('what is not in the catalogue does not leave, whoever made it look as if it were', async () => {
  const before = posthog.raw.length;
  const forged = [
    { event: 'claim.submitted', properties: { again: 'no', name: 'Anna' } },
    { event: 'claim.submitted', properties: { again: 'Anna' } },
    { event: 'somebody.seen', properties: {} },
    { event: '$identify', properties: { $set: { email: 'anna@example.se' } } },
  ] as unknown as Listed[];
  for (const one of forged) await expect(analytics.tell(other, hour, one)).rejects.toThrow(AnalyticsAway);
  expect(posthog.raw).toHaveLength(before);
});

test.each([500, 429, 401, 302])('an answer of %i is not taken for a success', async (status) => {
  posthog.behaviour.status = status;
  await expect(analytics.tell(other, hour, submitted)).rejects.toMatchObject({ name: 'AnalyticsAway' });
  posthog.behaviour.status = 200;
});

test('a wrong key is not taken for a success', async () => {
  const wrong = open('phc_another');
  await expect(wrong.tell(other, hour, submitted)).rejects.toMatchObject({ status: 401 });
  await wrong.close();
});

test('where nobody listens, an event is not taken', async () => {
  const nowhere = openAnalytics(
    { host: 'http://127.0.0.1:9', key: new Secret(key) },
    { clock, release: '1.2.3', asListed },
  );
  await expect(nowhere.tell(other, hour, submitted)).rejects.toMatchObject({ name: 'AnalyticsAway', status: 0 });
  await nowhere.close();
});

const errors = () => Promise.resolve(posthog.events().filter(({ event }) => event === '$exception'));

test('an error arrives as its class, code and places: no message, no cause, no source lines, no folder of a person', async () => {
  const cause = Object.assign(new Error('Kanariefågelsson 19850709-2388'), { detail: 'anna@example.se' });
  const error = Object.assign(new RangeError('Kim Kanariefågelsson är sjuk', { cause }), { code: '22P02' });
  const folder = ['', 'home', 'kanarie', 'clvr'].join('/');
  error.stack = `RangeError: Kim Kanariefågelsson\n    at submit (${folder}/shared/claims/submit.ts:12:34)\n    at work (${folder}/node_modules/pg/lib/client.js:5:6)\n    at node:internal/process:1:2`;
  analytics.tellError({ kind: 'route', name: 'submit-expense' }, error);
  const [told] = await eventually(errors, (all) => all.length === 1);
  expect(told!.properties).toEqual({
    ...added,
    code: 'RangeError:22P02',
    at: expect.stringMatching(/^posthog\.test\.ts:\d+$/) as string,
    place_kind: 'route',
    place: 'submit-expense',
    release: '1.2.3',
    untold: 0,
    $exception_level: 'error',
    $exception_list: [
      {
        type: 'RangeError:22P02',
        value: 'RangeError:22P02',
        mechanism: { type: 'generic', handled: true, synthetic: false },
        stacktrace: {
          type: 'raw',
          frames: [
            { platform: 'node:javascript', filename: 'node:internal/process', lineno: 1, colno: 2, in_app: false },
            { platform: 'node:javascript', filename: 'node_modules/pg', lineno: 5, colno: 6, in_app: false },
            { platform: 'node:javascript', filename: 'shared/claims/submit.ts', lineno: 12, colno: 34, in_app: true },
          ],
        },
      },
    ],
  });
  const bytes = Buffer.concat(posthog.raw).toString('utf8');
  for (const word of ['Kanarie', 'kanarie', '19850709', 'anna@', 'sjuk', 'context_line'])
    expect(bytes).not.toContain(word);
});

test('a code that could be somebody’s words or number is withheld', async () => {
  analytics.tellError({ kind: 'queue', name: 'scan-receipt' }, Object.assign(new Error(''), { code: 'Anna Öberg' }));
  analytics.tellError({ kind: 'timer', name: '850709-2388' }, new Error(''));
  const all = await eventually(errors, (seen) => seen.length === 3);
  // Each is sent by itself: which comes first nobody promises.
  const told = all.slice(1).map(({ properties }) => `${String(properties['code'])} at ${String(properties['place'])}`);
  expect(told.toSorted()).toEqual(['Error at withheld', 'withheld at scan-receipt']);
});

test('of many alike one a minute is told, with how many were not, and of all kinds so many', async () => {
  const fail = (name: string) => analytics.tellError({ kind: 'route', name }, new Error('x'));
  fail('a');
  for (let count = 0; count < 41; count++) fail('a');
  await eventually(errors, (all) => all.length === 4);
  clock.advance(61_000);
  fail('a');
  const all = await eventually(errors, (seen) => seen.length === 5);
  expect(all.at(-1)!.properties['untold']).toBe(41);
  for (let kind = 0; kind < 100; kind++) {
    fail(`kind-${kind}`);
    await pause(2);
  }
  await pause(300);
  const inAll = (await errors()).length;
  expect(inAll).toBeGreaterThan(8);
  // One of them was told before, in the same minute.
  expect(inAll).toBeLessThanOrEqual(5 + mostInThatTime - 1);
});

test('an error waits for nobody: a service that does not answer holds nothing up', () => {
  const slow = open();
  posthog.behaviour.delayMs = 4_000;
  const began = performance.now();
  for (let count = 0; count < 1_000; count++)
    slow.tellError({ kind: 'route', name: `r${count}` }, new Error(String(count)));
  expect(performance.now() - began).toBeLessThan(500);
  posthog.behaviour.delayMs = 0;
});

test('where it is off nothing is told', async () => {
  const off = openAnalytics({ host: null }, { clock, release: '1.2.3', asListed });
  const before = posthog.raw.length;
  await off.tell(other, hour, submitted);
  off.tellError({ kind: 'route', name: 'a' }, new Error('x'));
  await off.close();
  expect(off.host).toBeNull();
  expect(posthog.raw).toHaveLength(before);
});
