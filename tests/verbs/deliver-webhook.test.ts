import { expect, test } from 'vitest';
import { deliverWebhook } from '../../shared/payroll/webhooks/deliver-webhook.ts';
import { listWebhookEndpoints } from '../../shared/payroll/webhooks/list-webhook-endpoints.ts';
import { openLanes } from '../../shared/payroll/webhooks/lanes.ts';
import { removeWebhookEndpoint } from '../../shared/payroll/webhooks/remove-webhook-endpoint.ts';
import { replayWebhookDelivery } from '../../shared/payroll/webhooks/replay-webhook-delivery.ts';
import { replayWebhookRange } from '../../shared/payroll/webhooks/replay-webhook-range.ts';
import { rescueWebhooks } from '../../shared/payroll/webhooks/rescue-webhooks.ts';
import { publishedSchedule } from '../../shared/payroll/webhooks/schedule.ts';
import { showWebhookDelivery } from '../../shared/payroll/webhooks/show-webhook-delivery.ts';
import { switchWebhookEndpoint } from '../../shared/payroll/webhooks/switch-webhook-endpoint.ts';
import { sendMail } from '../../shared/messages/notifications/send-mail.ts';
import { tellOfEndpoint } from '../../shared/messages/notifications/tell-of-endpoint.ts';
import { aCompany, type ACompany } from '../support/a-company.ts';
import { expectRefusal } from '../support/expect-refusal.ts';
import { recordedBy } from '../support/records.ts';
import { webhookWorld } from '../support/webhook-world.ts';

const world = await webhookWorld(2);
const { db, uses, receiver, later } = world;
const run = '01940000-0000-7000-8000-0000000000a1';
const locked = { type: 'payroll_run.locked', data: { run } } as const;

/** A company with an endpoint, and one event on its way to it. */
async function story() {
  const company = await aCompany(db);
  // The library of the receiver looks at the time of its own machine.
  db.clock.set(new Date());
  const { endpoint } = await world.endpoint(company);
  await world.announce(company, locked);
  const [delivery] = await world.deliveries(company);
  return { company, hr: company.people.hr, endpoint: endpoint.id, delivery: delivery!.id };
}
const stateOf = async (company: ACompany) => (await world.deliveries(company))[0]!;
const status = (code: number, headers = {}) => receiver.answer((answer) => void answer.writeHead(code, headers).end());

test('what happened is delivered, signed, in ids, and the log shows request and answer', async () => {
  const { company, hr, delivery } = await story();
  receiver.answer(
    (answer) => void answer.writeHead(200, { 'x-request-id': 'r-1', 'set-cookie': 'a=b' }).end('tack anna@x.example'),
  );
  const recorded = await recordedBy(db.app, company.id, async () =>
    expect(await world.wake(company, delivery)).toBe('delivered'),
  );
  expect(recorded.audit).toEqual(['webhook.sent']);
  const [arrived] = receiver.received.slice(-1);
  expect(arrived).toMatchObject({ good: true, signatures: 1 });
  expect(JSON.parse(arrived!.body)).toEqual({ type: locked.type, timestamp: expect.any(String), data: { run } });
  const shown = await showWebhookDelivery(uses, hr, delivery);
  expect(shown).toMatchObject({ state: 'delivered', attempts: 1, lastStatus: 200, lastFault: null, nextAt: null });
  expect(shown.body).toBe(arrived!.body);
  expect(shown.log).toMatchObject([
    { number: 1, outcome: 'delivered', status: 200, answer: 'tack […]', answerHeaders: { 'x-request-id': 'r-1' } },
  ]);
  expect(shown.log[0]!.sentHeaders).toMatchObject({ 'webhook-id': arrived!.id, 'webhook-signature': 'v1,[…]' });
  // The same message again finds nothing to do.
  expect(await world.wake(company, delivery)).toBe('stale');
});

test('ten failures by the schedule end it: switched off, HR told by mail once, and what follows is stopped', async () => {
  const { company, delivery, endpoint, hr } = await story();
  await world.announce(company, locked);
  const other = (await stateOf(company)).id;
  status(500);
  for (const pause of publishedSchedule) {
    expect(await world.wake(company, delivery)).toBe('again');
    const { nextAt } = await showWebhookDelivery(uses, hr, delivery);
    const wait = Date.parse(nextAt!) - db.clock.now().getTime();
    expect(wait).toBeGreaterThanOrEqual(pause);
    expect(wait).toBeLessThanOrEqual(pause * 1.2);
    expect(await world.wake(company, delivery)).toBe(wait > 1_000 ? 'early' : 'again');
    db.clock.advance(wait);
  }
  const recorded = await recordedBy(db.app, company.id, async () =>
    expect(await world.wake(company, delivery)).toBe('given-up'),
  );
  expect(recorded).toEqual({
    audit: ['webhook.failed', 'webhook-endpoint.switched-off'],
    events: [],
    outbox: ['tell-of-endpoint'],
  });
  const shown = await showWebhookDelivery(uses, hr, delivery);
  expect(shown).toMatchObject({ state: 'failed', attempts: 10, lastStatus: 500 });
  expect(shown.log.map(({ number }) => number)).toEqual([10, 9, 8, 7, 6, 5, 4, 3, 2, 1]);
  expect((await listWebhookEndpoints(uses, hr)).items).toMatchObject([{ state: 'off', offReason: 'failed' }]);
  expect(await world.wake(company, other)).toBe('stopped');

  const [tell] = await world.messages(company.id, 'tell-of-endpoint');
  expect([await tellOfEndpoint(uses, tell!), await tellOfEndpoint(uses, tell!)]).toEqual(['done', 'repeated']);
  const mails = await world.messages(company.id, 'send-mail');
  expect(mails).toHaveLength(2);
  for (const mail of mails) await sendMail(uses, mail);
  const number = /\d+/.exec(company.name)![0];
  const [got] = await world.mailsTo(`hr@company${number}.example`);
  expect(got!.subject).toContain('Lönesystemet');
  expect(got!.text).toContain('/payroll/endpoints');
  await expectRefusal(replayWebhookDelivery(uses, hr, delivery), 'endpoint-off');
  // Mended and switched on, all of it is sent again.
  await switchWebhookEndpoint(uses, hr, endpoint, { state: 'on' });
  const day = { from: '2026-01-01T00:00:00Z', to: '2100-01-01T00:00:00Z', only: 'undelivered' } as const;
  expect(await replayWebhookRange(uses, hr, endpoint, day)).toEqual({ replayed: 2 });
  expect(await replayWebhookRange(uses, hr, endpoint, day)).toEqual({ replayed: 0 });
  status(204);
  expect([await world.wake(company, delivery), await world.wake(company, other)]).toEqual(['delivered', 'delivered']);
  expect(await replayWebhookRange(uses, hr, endpoint, { ...day, only: 'everything' })).toEqual({ replayed: 2 });
});

test('an endpoint that takes other events stays on when one is given up', async () => {
  const { company, delivery, hr } = await story();
  status(400);
  for (let n = 0; n < publishedSchedule.length; n += 1) {
    expect(await world.wake(company, delivery)).toBe('again');
    db.clock.set((await showWebhookDelivery(uses, hr, delivery)).nextAt!);
  }
  status(204);
  await world.announce(company, locked);
  expect(await world.wake(company, (await stateOf(company)).id)).toBe('delivered');
  status(400);
  expect(await world.wake(company, delivery)).toBe('given-up');
  expect((await listWebhookEndpoints(uses, hr)).items).toMatchObject([{ state: 'on' }]);
});

test('410 switches off at once', async () => {
  const { company, delivery, hr } = await story();
  status(410);
  expect(await world.wake(company, delivery)).toBe('gone');
  expect((await listWebhookEndpoints(uses, hr)).items).toMatchObject([{ state: 'off', offReason: 'gone' }]);
  expect(await world.messages(company.id, 'tell-of-endpoint')).toMatchObject([{ why: 'gone' }]);
});

test('an endpoint that asks for a pause gets it, for all that waits for it', async () => {
  const { company, delivery, hr } = await story();
  await world.announce(company, locked);
  const other = (await stateOf(company)).id;
  status(429, { 'retry-after': '90' });
  const before = receiver.received.length;
  expect(await world.wake(company, delivery)).toBe('again');
  expect(await world.wake(company, other)).toBe('resting');
  expect(receiver.received.length - before).toBe(1);
  const { nextAt, attempts } = await showWebhookDelivery(uses, hr, other);
  expect(attempts).toBe(0);
  expect(Date.parse(nextAt!) - db.clock.now().getTime()).toBeGreaterThanOrEqual(90_000);
  status(204);
  db.clock.set(nextAt!);
  expect(await world.wake(company, other)).toBe('delivered');
});

test('a redirect is a failure, and a receiver that hangs is one too', async () => {
  const { company, delivery, hr } = await story();
  status(307, { location: world.receivers[1]!.url });
  expect(await world.wake(company, delivery)).toBe('again');
  db.clock.set((await stateOf(company)).nextAt!);
  receiver.answer(() => undefined);
  expect(await world.wake(company, delivery)).toBe('again');
  const { log } = await showWebhookDelivery(uses, hr, delivery);
  expect(log).toMatchObject([
    { fault: 'timeout', status: null },
    { fault: null, status: 307 },
  ]);
  expect(world.receivers[1]!.received).toEqual([]);
});

test('of sixteen workers with one message, one makes an attempt', async () => {
  const { company, delivery } = await story();
  receiver.answer((answer) => void setTimeout(() => answer.writeHead(204).end(), 100));
  const [message] = await world.messages(company.id, 'deliver-webhook');
  const before = receiver.received.length;
  const outcomes = await Promise.all(Array.from({ length: 16 }, () => deliverWebhook(uses, message!)));
  expect(outcomes.filter((one) => one === 'delivered')).toHaveLength(1);
  expect(receiver.received.length - before).toBe(1);
  expect((await stateOf(company)).id).toBe(delivery);
});

test('a worker that died leaves an attempt that is seen, and another follows when its lease has run out', async () => {
  const { company, delivery, hr } = await story();
  const dying = { ...uses, courier: { look: uses.courier.look, send: () => Promise.reject(new Error('killed')) } };
  const [message] = await world.messages(company.id, 'deliver-webhook');
  await expect(deliverWebhook(dying, message!)).rejects.toThrow('killed');
  await expectRefusal(replayWebhookDelivery(uses, hr, delivery), 'delivery-under-way');
  // The broker hands the message out again.
  expect(await deliverWebhook(uses, message!)).toBe('under-way');
  expect(await deliverWebhook(uses, message!)).toBe('stale');
  status(204);
  db.clock.set((await stateOf(company)).nextAt!);
  expect(await world.wake(company, delivery)).toBe('delivered');
  const { log } = await showWebhookDelivery(uses, hr, delivery);
  expect(log).toMatchObject([
    { number: 2, outcome: 'delivered' },
    { number: 1, outcome: 'interrupted' },
  ]);
});

test('a process that stood still before it sent sends nothing', async () => {
  const { company } = await story();
  const [message] = await world.messages(company.id, 'deliver-webhook');
  const standing = { ...uses, clock: { now: () => new Date(db.clock.now().getTime() + 50_000) } };
  const before = receiver.received.length;
  await expect(deliverWebhook(standing, message!)).rejects.toMatchObject({ name: 'StoodStill' });
  expect(receiver.received).toHaveLength(before);
});

test('a message that was lost, or is late, is missed and sent again', async () => {
  const { company } = await story();
  expect(await rescueWebhooks(uses, company.id)).toBe(0);
  later(15 * 60 + 1);
  expect(await rescueWebhooks(uses, company.id)).toBe(1);
  expect(await rescueWebhooks(uses, company.id)).toBe(0);
  // Should the first only have been late, both count, and one of them makes the attempt.
  const messages = await world.messages(company.id, 'deliver-webhook');
  expect(messages).toHaveLength(2);
  status(204);
  const outcomes = [];
  for (const message of messages) outcomes.push(await deliverWebhook(uses, message));
  expect(outcomes).toEqual(['delivered', 'stale']);
});

test('where there is no room, it comes back later and no attempt is counted', async () => {
  const { company, delivery, hr } = await story();
  const full = { ...uses, lanes: openLanes({ perHost: 0, perFailingHost: 0, failing: 0 }) };
  const [message] = await world.messages(company.id, 'deliver-webhook');
  expect(await deliverWebhook(full, message!)).toBe('held');
  expect((await world.messages(company.id, 'deliver-webhook')).at(-1)).toMatchObject({ wake: 1, held: 1 });
  expect(await showWebhookDelivery(uses, hr, delivery)).toMatchObject({ state: 'waiting', attempts: 0, log: [] });
});

test('one is replayed with the same id, and what was removed or is another company’s is not there', async () => {
  const { company, hr, delivery, endpoint } = await story();
  status(204);
  await world.wake(company, delivery);
  const first = receiver.received.at(-1)!;
  later();
  expect(await replayWebhookDelivery(uses, company.people.salary, delivery)).toMatchObject({ state: 'waiting' });
  expect(await world.wake(company, delivery)).toBe('delivered');
  expect(receiver.received.at(-1)).toMatchObject({ id: first.id, body: first.body });
  const other = await aCompany(db);
  await expectRefusal(showWebhookDelivery(uses, other.people.hr, delivery), 'not-found');
  await expectRefusal(replayWebhookDelivery(uses, other.people.hr, delivery), 'not-found');
  await expectRefusal(showWebhookDelivery(uses, company.people.employee, delivery), 'not-allowed');
  await removeWebhookEndpoint(uses, hr, endpoint);
  await expectRefusal(replayWebhookDelivery(uses, hr, delivery), 'endpoint-off');
});
