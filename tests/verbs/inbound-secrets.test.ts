import { Webhook } from 'standardwebhooks';
import { expect, test } from 'vitest';
import { isSignedBy } from '../../shared/adapters/webhooks/is-signed-by.ts';
import { endInboundSecret } from '../../shared/payroll/partners/inbound/end-inbound-secret.ts';
import { findSigner } from '../../shared/payroll/partners/inbound/find-signer.ts';
import { listInboundSecrets } from '../../shared/payroll/partners/inbound/list-inbound-secrets.ts';
import { makeInboundSecret } from '../../shared/payroll/partners/inbound/make-inbound-secret.ts';
import { inboundSecrets } from '../../shared/payroll/partners/inbound/table.ts';
import type { Secret } from '../../shared/platform/secret.ts';
import { aCompany } from '../support/a-company.ts';
import { expectRefusal } from '../support/expect-refusal.ts';
import { photographTables } from '../support/photograph-tables.ts';
import { recordedBy } from '../support/records.ts';
import { verbWorld } from '../support/verb-world.ts';

const world = await verbWorld();
const { db, later } = world;
const uses = { ...world.uses, isSignedBy };
const [ours, theirs] = [await aCompany(db), await aCompany(db)];
const day = 24 * 60 * 60;
const body = '{"type":"payment.confirmed"}';

/** Who a message to a company is from, signed with secrets as of some seconds ago. */
function whoSigned(secrets: readonly Secret[], { company = ours.id, name = 'msg_1', ago = 0, sent = body } = {}) {
  const at = new Date(db.clock.now().getTime() - ago * 1000);
  const headers: Record<string, string> = {
    'webhook-id': name,
    'webhook-timestamp': String(Math.floor(at.getTime() / 1000)),
    'webhook-signature': secrets.map((secret) => new Webhook(secret.reveal()).sign(name, at, body)).join(' '),
  };
  return findSigner(uses, { company, header: (one) => headers[one] ?? null, body: sent });
}

test('a secret is made, shown once, signs what the published library signs, and is nowhere to be read again', async () => {
  const recorded = await recordedBy(db.app, ours.id, async () => {
    const { made, secret } = await makeInboundSecret(uses, ours.people.hr);
    expect(secret.reveal()).toMatch(/^whsec_[A-Za-z0-9+/]{43}=$/);
    expect(made).toMatchObject({ state: 'valid', madeBy: 'Hr Exempel', lastUsedOn: null });
    expect(Date.parse(made.expiresAt) - Date.parse(made.madeAt)).toBe(90 * day * 1000);
    expect(await whoSigned([secret])).toMatchObject({ machine: 'payroll-system', company: ours.id, token: made.id });
    const bare = secret.reveal().slice('whsec_'.length);
    const kept = JSON.stringify(await photographTables(db, ours.id));
    for (const form of [bare, Buffer.from(bare, 'base64').toString('hex'), Buffer.from(bare).toString('hex')])
      expect(kept).not.toContain(form);
    const listed = await listInboundSecrets(uses, ours.people.hr);
    expect(listed.address).toBe(`http://localhost:1/api/payroll/v1/inbound/${ours.id}`);
    expect(JSON.stringify(listed)).not.toContain(bare);
    await endInboundSecret(uses, ours.people.hr, made.id);
  });
  expect(recorded.audit).toEqual(['inbound-secret.made', 'inbound-secret.ended']);
});

test('two are good beside each other and no third is made; who ends one leaves the other alone', async () => {
  const company = await aCompany(db);
  const { hr, otherHr } = company.people;
  const [old, next] = [await makeInboundSecret(uses, hr), await makeInboundSecret(uses, hr)];
  await expectRefusal(makeInboundSecret(uses, hr), 'too-many-inbound-secrets');
  const from = (secrets: readonly Secret[]) => whoSigned(secrets, { company: company.id });
  expect([(await from([old.secret]))?.token, (await from([next.secret]))?.token]).toEqual([old.made.id, next.made.id]);
  expect(await from([old.secret, next.secret])).not.toBeNull();
  expect((await endInboundSecret(uses, otherHr, old.made.id)).state).toBe('ended');
  const again = await recordedBy(db.app, company.id, () => endInboundSecret(uses, hr, old.made.id));
  expect(again.audit).toEqual([]);
  expect(await from([old.secret])).toBeNull();
  expect((await from([old.secret, next.secret]))?.token).toBe(next.made.id);
  const { items } = await listInboundSecrets(uses, hr);
  expect(items.map(({ state }) => state)).toEqual(['valid', 'ended']);
});

test('of sixteen made at once two are', async () => {
  const company = await aCompany(db);
  const made = await Promise.allSettled(Array.from({ length: 16 }, () => makeInboundSecret(uses, company.people.hr)));
  expect(made.filter(({ status }) => status === 'fulfilled')).toHaveLength(2);
});

test('it ends by itself after 90 days', async () => {
  const company = await aCompany(db);
  const { secret } = await makeInboundSecret(uses, company.people.hr);
  later(90 * day - 1);
  expect(await whoSigned([secret], { company: company.id })).not.toBeNull();
  later(1);
  expect(await whoSigned([secret], { company: company.id })).toBeNull();
  await makeInboundSecret(uses, company.people.hr);
});

test('nobody is known by another body, an old time, another company’s secret, or at a company that there is not', async () => {
  const { secret } = await makeInboundSecret(uses, theirs.people.hr);
  const { secret: own } = await makeInboundSecret(uses, ours.people.hr);
  expect(await whoSigned([own])).not.toBeNull();
  expect(await whoSigned([secret])).toBeNull();
  expect(await whoSigned([own], { company: theirs.id })).toBeNull();
  expect(await whoSigned([own], { company: db.randomness.id() })).toBeNull();
  expect(await whoSigned([own], { sent: `${body} ` })).toBeNull();
  expect(await whoSigned([own], { ago: 301 })).toBeNull();
  expect(await whoSigned([own], { ago: -301 })).toBeNull();
});

test('only HR makes, sees and ends them, and only the company’s own', async () => {
  const { hr, employee, manager, finance, salary } = ours.people;
  const [held] = (await listInboundSecrets(uses, hr)).items;
  for (const person of [employee, manager, finance, salary]) {
    await expectRefusal(makeInboundSecret(uses, person), 'not-allowed');
    await expectRefusal(listInboundSecrets(uses, person), 'not-allowed');
    await expectRefusal(endInboundSecret(uses, person, held!.id), 'not-allowed');
  }
  await expectRefusal(endInboundSecret(uses, theirs.people.hr, held!.id), 'not-found');
});

test('the database lets nobody change a secret, or how long it is good', async () => {
  for (const change of [{ expiresAt: db.clock.now() }, { madeBy: ours.people.hr.employee }])
    await expect(db.app.inTenant(ours.id, (tx) => tx.db.update(inboundSecrets).set(change))).rejects.toMatchObject({
      cause: { code: '42501' },
    });
});
