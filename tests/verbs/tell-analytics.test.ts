import { afterAll, beforeEach, expect, test } from 'vitest';
import { servePosthog } from '../../infra/local/peers/posthog/serve-posthog.ts';
import { openAnalytics } from '../../shared/adapters/posthog/open-analytics.ts';
import { orderedIds } from '../../shared/platform/clock.ts';
import { randomBytes } from 'node:crypto';
import { asListed } from '../../shared/messages/analytics/properties.ts';
import { keepsTrying, tellAnalytics } from '../../shared/messages/analytics/tell-analytics.ts';
import type { Message, MessageBody } from '../../shared/platform/outbox/message.ts';
import { Secret } from '../../shared/platform/secret.ts';
import { testClock } from '../support/test-clock.ts';
import { control } from '../support/control.ts';

control('posthog');

const key = 'phc_of_a_test';
const posthog = await servePosthog({ port: 0, key });
const clock = testClock();
const analytics = openAnalytics({ host: posthog.origin, key: new Secret(key) }, { clock, release: '1', asListed });
afterAll(async () => {
  await analytics.close();
  await posthog.stop();
});

const published: { id: string; body: MessageBody; due: Date | null }[] = [];
const logged: string[] = [];
const uses = {
  analytics,
  clock,
  publish: (_: unknown, id: string, body: MessageBody, due: Date | null) => {
    published.push({ id, body, due });
    return Promise.resolve();
  },
  log: (code: string) => void logged.push(code),
};
const newId = orderedIds(clock, randomBytes);
const company = newId();
const message = (): Message<'tell-analytics'> => ({
  version: 1,
  id: newId(),
  company,
  event: 'session.started',
  wake: 0,
  way: 'bankid',
  language: 'sv',
});
beforeEach(() => {
  posthog.behaviour.status = 200;
  published.length = 0;
});

test('an event is told with the hour, under an id that leads neither to the message nor to the company', async () => {
  clock.set('2026-05-20T07:34:56.789Z');
  const one = message();
  expect(await tellAnalytics(uses, one)).toBe('done');
  const [seen] = posthog.events();
  expect(seen!.timestamp).toBe('2026-05-20T07:00:00.000Z');
  expect(seen!.properties).toMatchObject({ way: 'bankid', language: 'sv' });
  const bytes = Buffer.concat(posthog.raw).toString('utf8');
  for (const id of [one.id, company]) expect(bytes).not.toContain(id);
  expect(bytes).not.toContain('07:34:56');
});

test('a message that comes twice is one event', async () => {
  const before = posthog.events().length;
  const one = message();
  await tellAnalytics(uses, one);
  await tellAnalytics(uses, one);
  expect(posthog.events()).toHaveLength(before + 1);
});

test('while the service is away the event waits longer each time, and arrives when it is back', async () => {
  posthog.behaviour.status = 503;
  let one: Message<'tell-analytics'> = message();
  const waits: number[] = [];
  for (let count = 0; count < 8; count++) {
    expect(await tellAnalytics(uses, one)).toBe('waits');
    const { body, due } = published.at(-1)!;
    waits.push((due!.getTime() - clock.now().getTime()) / 60_000);
    one = body as typeof one;
  }
  expect(waits).toEqual([1, 2, 4, 8, 16, 32, 60, 60]);
  expect(new Set(published.map(({ id }) => id)).size).toBe(8);
  posthog.behaviour.status = 200;
  const before = posthog.events().length;
  expect(await tellAnalytics(uses, one)).toBe('done');
  expect(posthog.events()).toHaveLength(before + 1);
  expect(logged).toContain('analytics.not-taken');
});

test('after three days it is given up', async () => {
  posthog.behaviour.status = 503;
  const one = message();
  clock.advance(keepsTrying + 1);
  expect(await tellAnalytics(uses, one)).toBe('given-up');
  expect(published).toEqual([]);
});

test('what is not in the catalogue fails, and nothing leaves', async () => {
  const before = posthog.raw.length;
  await expect(tellAnalytics(uses, { ...message(), outcome: 'approve' })).rejects.toThrow('not told outcome');
  expect(posthog.raw).toHaveLength(before);
});

test('where analytics are off, a message is done', async () => {
  const off = openAnalytics({ host: null }, { clock, release: '1', asListed });
  expect(await tellAnalytics({ ...uses, analytics: off }, message())).toBe('off');
});
