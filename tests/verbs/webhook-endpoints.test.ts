import { expect, test } from 'vitest';
import { inspect } from 'node:util';
import { addWebhookEndpoint } from '../../shared/payroll/webhooks/add-webhook-endpoint.ts';
import { changeWebhookEndpoint } from '../../shared/payroll/webhooks/change-webhook-endpoint.ts';
import { listWebhookEndpoints } from '../../shared/payroll/webhooks/list-webhook-endpoints.ts';
import { removeWebhookEndpoint } from '../../shared/payroll/webhooks/remove-webhook-endpoint.ts';
import { rotateWebhookSecret } from '../../shared/payroll/webhooks/rotate-webhook-secret.ts';
import { switchWebhookEndpoint } from '../../shared/payroll/webhooks/switch-webhook-endpoint.ts';
import { tryWebhookEndpoint } from '../../shared/payroll/webhooks/try-webhook-endpoint.ts';
import { aCompany } from '../support/a-company.ts';
import { expectRefusal } from '../support/expect-refusal.ts';
import { recordedBy } from '../support/records.ts';
import { webhookWorld } from '../support/webhook-world.ts';

const world = await webhookWorld();
const { db, uses, receiver, later } = world;
const [ours, theirs] = [await aCompany(db), await aCompany(db)];
const { hr, salary, employee } = ours.people;
const run = '01940000-0000-7000-8000-0000000000a1';

test('an endpoint is added with a secret that is shown once, and sealed', async () => {
  const company = await aCompany(db);
  let secret = '';
  const recorded = await recordedBy(db.app, company.id, async () => {
    const made = await world.endpoint(company, receiver, { events: ['payroll_run.locked'] });
    secret = made.secret.reveal();
    expect(made.endpoint).toMatchObject({ state: 'on', events: ['payroll_run.locked'], version: 1, formerUntil: null });
  });
  expect(recorded.audit).toEqual(['webhook-endpoint.added']);
  expect(Buffer.from(secret.slice('whsec_'.length), 'base64')).toHaveLength(32);
  const listed = await listWebhookEndpoints(uses, company.people.salary);
  expect(inspect(listed, { depth: 9 })).not.toContain('whsec');
  const client = await db.client('operations');
  await client.query("select set_config('app.company_id', $1, false)", [company.id]);
  const { rows } = await client.query<{ row: string }>(
    `select encode(secret, 'escape') || e::text as row from webhook_endpoints e`,
  );
  expect(rows).toHaveLength(1);
  expect(rows[0]!.row).not.toContain(secret.slice(6, 20));
});

test.each([
  ['not-a-url', 'no address'],
  ['not-https', 'http://receiver.example/hook'],
  ['user-info', 'https://a:b@receiver.example/hook'],
  ['odd-port', 'https://receiver.example:5432/hook'],
  ['not-a-name', 'https://receiver/hook'],
  ['private-address', 'https://169.254.169.254/latest/meta-data'],
  ['private-address', 'https://0x7f.1/'],
])('an address that is %s is refused, and it is said why', async (code, url) => {
  const wish = { name: 'X', url, events: [] };
  const refused = { code: 'webhook-url-refused', faults: [{ pointer: '/url', code }] };
  await expect(addWebhookEndpoint(uses, hr, wish)).rejects.toMatchObject(refused);
  const { endpoint } = await world.endpoint(ours);
  await expect(changeWebhookEndpoint(uses, hr, endpoint.id, { version: 1, ...wish })).rejects.toMatchObject(refused);
  await removeWebhookEndpoint(uses, hr, endpoint.id);
});

test('eleven are one too many, also at once', async () => {
  const company = await aCompany(db);
  const results = await Promise.allSettled(Array.from({ length: 12 }, () => world.endpoint(company)));
  expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(10);
  const refused = results.flatMap((one) => (one.status === 'rejected' ? [one.reason as { code: string }] : []));
  expect(refused.map(({ code }) => code)).toEqual(['too-many-endpoints', 'too-many-endpoints']);
});

test('a change is of the version that was seen, and another company’s looks like none', async () => {
  const { endpoint } = await world.endpoint(ours);
  const wish = { version: 1, name: 'Nytt namn', url: receiver.url, events: ['payroll_run.exported' as const] };
  await expectRefusal(changeWebhookEndpoint(uses, theirs.people.hr, endpoint.id, wish), 'not-found');
  const changed = await changeWebhookEndpoint(uses, hr, endpoint.id, wish);
  expect(changed).toMatchObject({ version: 2, name: 'Nytt namn', events: ['payroll_run.exported'] });
  await expectRefusal(changeWebhookEndpoint(uses, hr, endpoint.id, wish), 'changed-meanwhile');
  await removeWebhookEndpoint(uses, hr, endpoint.id);
  await expectRefusal(changeWebhookEndpoint(uses, hr, endpoint.id, { ...wish, version: 3 }), 'not-found');
});

test('while a secret is replaced, both are good; after its time the former is not', async () => {
  const company = await aCompany(db);
  const { endpoint, secret: old } = await world.endpoint(company);
  later();
  const { secret: next } = await rotateWebhookSecret(uses, company.people.hr, endpoint.id, { overlap: 24 });
  const send = async () => {
    const { delivery } = await tryWebhookEndpoint(uses, company.people.hr, endpoint.id);
    // The library looks at the time of its own machine.
    db.clock.set(new Date());
    return world.wake(company, delivery);
  };
  const goodFor = async (secret: { reveal(): string }) => {
    receiver.secrets.splice(0, Infinity, secret.reveal());
    expect(await send()).toBe('delivered');
    return receiver.received.at(-1)!;
  };
  db.clock.set(new Date(Date.now() - 60_000));
  await rotateWebhookSecret(uses, company.people.hr, endpoint.id, { overlap: 0 });
  const { secret: first } = await rotateWebhookSecret(uses, company.people.hr, endpoint.id, { overlap: 0 });
  const { secret: second } = await rotateWebhookSecret(uses, company.people.hr, endpoint.id, { overlap: 1 });
  expect(await goodFor(first)).toMatchObject({ good: true, signatures: 2 });
  expect(await goodFor(second)).toMatchObject({ good: true, signatures: 2 });
  for (const ended of [old, next]) expect(await goodFor(ended)).toMatchObject({ good: false });
  // Made two hours ago, its overlap of one is over.
  db.clock.set(new Date(Date.now() - 2 * 3_600_000));
  const { secret: third } = await rotateWebhookSecret(uses, company.people.hr, endpoint.id, { overlap: 1 });
  db.clock.set(new Date());
  expect(await goodFor(second)).toMatchObject({ good: false, signatures: 1 });
  expect(await goodFor(third)).toMatchObject({ good: true, signatures: 1 });
  expect((await listWebhookEndpoints(uses, company.people.hr)).items[0]!.formerUntil).toBeNull();
});

test('what is off is not tried; what happens meanwhile is kept for it', async () => {
  const company = await aCompany(db);
  const { endpoint } = await world.endpoint(company);
  const recorded = await recordedBy(db.app, company.id, async () => {
    for (let n = 0; n < 2; n += 1)
      expect(await switchWebhookEndpoint(uses, company.people.hr, endpoint.id, { state: 'off' })).toMatchObject({
        state: 'off',
        offReason: 'by-hand',
      });
    await expectRefusal(tryWebhookEndpoint(uses, company.people.hr, endpoint.id), 'endpoint-off');
    await world.announce(company, { type: 'payroll_run.locked', data: { run } });
  });
  expect(recorded).toEqual({ audit: ['webhook-endpoint.switched-off'], events: [], outbox: [] });
  expect(await world.deliveries(company)).toMatchObject([{ state: 'stopped', attempts: 0, nextAt: null }]);
  await switchWebhookEndpoint(uses, company.people.hr, endpoint.id, { state: 'on' });
  expect((await listWebhookEndpoints(uses, company.people.hr)).items).toMatchObject([{ state: 'on', offReason: null }]);
});

test('an endpoint is told of what it asked for, and nobody of another company’s', async () => {
  const company = await aCompany(db);
  const named = (name: string, events: ('payroll_run.locked' | 'payroll_line.rejected')[]) =>
    world.endpoint(company, receiver, { name, events });
  await named('allt', []);
  await named('körningar', ['payroll_run.locked']);
  await named('avvisade', ['payroll_line.rejected']);
  await world.announce(company, { type: 'payroll_run.locked', data: { run } });
  expect((await world.deliveries(company)).map(({ endpoint }) => endpoint.name)).toEqual(['körningar', 'allt']);
  expect(await world.deliveries(theirs)).toEqual([]);
  const { id } = theirs;
  await expect(
    uses.database.inTenant(company.id, async (tx) => {
      const { announce } = await import('../../shared/payroll/webhooks/announce.ts');
      await announce(tx, id, { type: 'payroll_run.locked', data: { run } });
    }),
  ).rejects.toThrow('its own company');
});

test('who may', async () => {
  const { endpoint } = await world.endpoint(ours);
  for (const refused of [salary, employee]) {
    await expectRefusal(addWebhookEndpoint(uses, refused, { name: 'X', url: receiver.url, events: [] }), 'not-allowed');
    await expectRefusal(rotateWebhookSecret(uses, refused, endpoint.id, { overlap: 0 }), 'not-allowed');
    await expectRefusal(removeWebhookEndpoint(uses, refused, endpoint.id), 'not-allowed');
  }
  await expectRefusal(listWebhookEndpoints(uses, employee), 'not-allowed');
  await expectRefusal(rotateWebhookSecret(uses, theirs.people.hr, endpoint.id, { overlap: 0 }), 'not-found');
});
