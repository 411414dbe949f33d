import { expect, test } from 'vitest';
import { listNotifications } from '../../shared/messages/notifications/list-notifications.ts';
import { sendMail } from '../../shared/messages/notifications/send-mail.ts';
import { tellOfSecrets } from '../../shared/messages/notifications/tell-of-secrets.ts';
import { endInboundSecret } from '../../shared/payroll/partners/inbound/end-inbound-secret.ts';
import { makeInboundSecret } from '../../shared/payroll/partners/inbound/make-inbound-secret.ts';
import { makeProvisioningToken } from '../../shared/people/provisioning/make-provisioning-token.ts';
import { revokeProvisioningToken } from '../../shared/people/provisioning/revoke-provisioning-token.ts';
import { showProvisioning } from '../../shared/people/provisioning/show-provisioning.ts';
import { aCompany } from '../support/a-company.ts';
import { verbWorld } from '../support/verb-world.ts';

const world = await verbWorld();
const { db, uses, later } = world;
const day = 24 * 60 * 60;
const kindsOf = async (person: Parameters<typeof listNotifications>[1]) =>
  (await listNotifications(uses, person)).items.map(({ kind }) => kind).toSorted();
const both = [
  'inbound-secret-expires-in-30-days',
  'inbound-secret-expires-in-7-days',
  'provisioning-token-expires-in-30-days',
  'provisioning-token-expires-in-7-days',
];

test('from their making to after their end, daily and twice at once, each of HR is told twice of each', async () => {
  const company = await aCompany(db);
  const { hr, otherHr, manager, employee } = company.people;
  await makeProvisioningToken(uses, hr, { days: 90 });
  await makeInboundSecret(uses, hr);
  const byDay: number[] = [];
  for (let days = 0; days < 100; days += 1) {
    const told = await Promise.all([tellOfSecrets(uses, company.id), tellOfSecrets(uses, company.id)]);
    if (told[0] + told[1] > 0) byDay.push(days);
    later(day);
  }
  expect(byDay.map((days) => 90 - days)).toEqual([30, 7]);
  expect(await kindsOf(hr)).toEqual(both);
  expect(await kindsOf(otherHr)).toEqual(both);
  expect([await kindsOf(manager), await kindsOf(employee)]).toEqual([[], []]);
  const messages = await world.messages(company.id, 'send-mail');
  expect(messages).toHaveLength(8);
  for (const message of messages) await sendMail(uses, message);
});

test('a mail leads to where the secret is made anew', async () => {
  const company = await aCompany(db, { number: 4711 });
  await makeProvisioningToken(uses, company.people.hr, { days: 60 });
  await makeInboundSecret(uses, company.people.hr);
  later(53 * day);
  await tellOfSecrets(uses, company.id);
  later(30 * day);
  await tellOfSecrets(uses, company.id);
  for (const message of await world.messages(company.id, 'send-mail')) await sendMail(uses, message);
  const mails = await world.mailsTo('hr@company4711.example');
  const texts = mails.map(({ text }) => text).toSorted();
  expect(texts.filter((text) => text.includes('SCIM') && text.includes('/provisioning'))).toHaveLength(1);
  expect(texts.filter((text) => text.includes('lönesystemet') && text.includes('/payroll/api'))).toHaveLength(1);
});

test('of what was revoked, what has ended and what was made for less, nothing is told', async () => {
  const company = await aCompany(db);
  const { hr } = company.people;
  await makeProvisioningToken(uses, hr, { days: 5 });
  expect(await tellOfSecrets(uses, company.id)).toBe(0);
  later(6 * day);
  await makeProvisioningToken(uses, hr, { days: 40 });
  const { made } = await makeInboundSecret(uses, hr);
  const token = (await showProvisioning(uses, hr)).tokens.toSorted((a, b) =>
    b.expiresAt.localeCompare(a.expiresAt),
  )[0]!;
  await revokeProvisioningToken(uses, hr, token.id);
  await endInboundSecret(uses, hr, made.id);
  later(84 * day);
  expect(await tellOfSecrets(uses, company.id)).toBe(0);
  expect(await kindsOf(hr)).toEqual([]);
});
