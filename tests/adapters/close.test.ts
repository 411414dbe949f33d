import { afterAll, beforeEach, expect, test } from 'vitest';
import { serveClose } from '../../infra/local/peers/close/serve-close.ts';
import { openClose } from '../../shared/adapters/close/open-close.ts';
import { contactForClose, salesFlows } from '../../shared/messages/contacts/contact-for-close.ts';
import { writeContact } from '../../shared/messages/contacts/write-contact.ts';
import { Secret } from '../../shared/platform/secret.ts';
import { control } from '../support/control.ts';

control('close');

const key = 'api_of_a_test';
const stand = await serveClose({ port: 0, key });
afterAll(() => stand.stop());
const close = openClose({ api: stand.api, key: new Secret(key) });
const usual = { status: null, delayMs: 0, dropAfterWork: false, retryAfter: 1 };
beforeEach(() => {
  Object.assign(stand.behaviour, usual);
  stand.calls.length = 0;
});

const askedAt = new Date('2026-11-26T21:00:00Z');
const contact = (email: string, id = '01a219d3-47ab-7ac3-a6e9-6d081038d4c9') =>
  contactForClose(
    { id, askedAt, consent: '2026-11-26', language: 'sv' },
    { name: 'Vera Vill', email, company: 'Vill AB', size: '50-249', message: 'Vi vill se det.' },
  );

test('somebody new becomes a lead with one contact, and the request a note on it', async () => {
  const lead = await writeContact(close, contact('vera@vill.example'));
  expect(stand.leads.all()).toMatchObject([
    { id: lead, name: 'Vill AB', contacts: [{ name: 'Vera Vill', emails: [{ email: 'vera@vill.example' }] }] },
  ]);
  expect(stand.leads.notes(lead).map(({ note }) => note)).toEqual([
    'Asked for a demo on 2026-11-26 (clvr-demo-01a219d3-47ab-7ac3-a6e9-6d081038d4c9)\nCompany size: 50-249. Language: sv.\nAgreed to the consent text of 2026-11-26 at 2026-11-26T21:00:00.000Z.\n\nVi vill se det.',
  ]);
});

/** The paths of what a body holds. */
const pathsIn = (value: unknown, path = ''): string[] => {
  if (Array.isArray(value)) return value.flatMap((one) => pathsIn(one, `${path}[]`));
  if (typeof value !== 'object' || value === null) return [path];
  return Object.entries(value).flatMap(([name, inner]) => pathsIn(inner, path === '' ? name : `${path}.${name}`));
};

test('what is sent is field by field what the catalogue says, and nothing besides', async () => {
  await writeContact(close, contact('fields@vill.example', '01a219d3-47ab-7ac3-a6e9-6d081038d4c0'));
  const sent = stand.calls.map(({ method, path, body }) => {
    const url = new URL(path, 'http://localhost');
    const asked = [...url.searchParams.keys()].filter((one) => !one.startsWith('_'));
    return [`${method} ${url.pathname}`, body === '' ? asked : pathsIn(JSON.parse(body))];
  });
  const fields = Object.fromEntries(salesFlows.map((flow) => [flow.name, Object.keys(flow.fields)]));
  expect(sent).toEqual([
    ['GET /api/v1/lead/', fields['find-lead']],
    ['POST /api/v1/lead/', fields['create-lead']],
    ['GET /api/v1/activity/note/', ['lead_id']],
    ['POST /api/v1/activity/note/', fields['add-note']],
  ]);
});

test('the same request again changes nothing, and another one of the same address is a note on the lead', async () => {
  const email = 'again@vill.example';
  const lead = await writeContact(close, contact(email));
  expect(await writeContact(close, contact(email))).toBe(lead);
  expect(stand.leads.notes(lead)).toHaveLength(1);
  expect(await writeContact(close, contact(email.toUpperCase(), '01a219d3-47ab-7ac3-a6e9-6d081038d4c1'))).toBe(lead);
  expect(stand.leads.notes(lead)).toHaveLength(2);
  expect(stand.leads.withAddress(email)).toHaveLength(1);
});

test('a request’s note is found, and removed, behind hundreds that others wrote', async () => {
  const asked = contact('much@vill.example', '01a219d3-47ab-7ac3-a6e9-6d081038d4c7');
  const lead = await writeContact(close, asked);
  for (let one = 0; one < 250; one += 1) stand.leads.addNote({ lead_id: lead, note: `Called, nobody there (${one})` });
  expect(await close.hasNote(lead, asked)).toBe(true);
  await writeContact(close, asked);
  expect(stand.leads.notes(lead)).toHaveLength(251);
  stand.leads
    .all()
    .find(({ id }) => id === lead)!
    .contacts.push({
      ...{ id: 'cont_colleague', date_created: '2020-01-01T00:00:00Z', name: 'Kollegan' },
      emails: [{ type: 'office', email: 'kollegan@vill.example' }],
    });
  expect(await close.remove(lead, asked, false)).toBe('removed');
  expect(stand.leads.notes(lead).filter(({ note }) => note.includes(asked.reference))).toEqual([]);
  expect(stand.leads.notes(lead)).toHaveLength(250);
});

test('an answer that is lost after the work was done leads to no second lead', async () => {
  stand.behaviour.dropAfterWork = true;
  await expect(writeContact(close, contact('lost@vill.example'))).rejects.toMatchObject({ code: 'NO_ANSWER' });
  stand.behaviour.dropAfterWork = false;
  await writeContact(close, contact('lost@vill.example'));
  expect(stand.leads.withAddress('lost@vill.example')).toHaveLength(1);
});

test.each([
  [429, 'CloseAway', 7_000],
  [500, 'CloseAway', null],
  [503, 'CloseAway', null],
  [400, 'CloseRefused', undefined],
  [401, 'CloseRefused', undefined],
  [402, 'CloseRefused', undefined],
  [415, 'CloseRefused', undefined],
])('an answer of %i is %s', async (status, name, retryAfterMs) => {
  Object.assign(stand.behaviour, { status, retryAfter: 7 });
  const error = await close.findLead(contact('a@b.example')).catch((thrown: unknown) => thrown);
  expect(error).toMatchObject({ name, code: String(status) });
  expect((error as { retryAfterMs?: number }).retryAfterMs).toBe(retryAfterMs);
});

test('a wrong key is refused', async () => {
  const wrong = openClose({ api: stand.api, key: new Secret('api_other') });
  await expect(wrong.findLead(contact('a@b.example'))).rejects.toMatchObject({ name: 'CloseRefused', code: '401' });
});

test('where nobody listens Close is away, and where it is off nothing is asked', async () => {
  const nowhere = openClose({ api: 'http://127.0.0.1:9/api/v1', key: new Secret(key) });
  await expect(nowhere.findLead(contact('a@b.example'))).rejects.toMatchObject({ name: 'CloseAway' });
  const off = openClose({ api: null });
  expect(off.host).toBeNull();
  await expect(off.createLead(contact('a@b.example'))).rejects.toMatchObject({ name: 'CloseRefused' });
  expect(stand.calls).toEqual([]);
});

const put = (email: string) => writeContact(close, contact(email));
const leadOf = (id: string) => stand.leads.all().find((one) => one.id === id);

test('removing takes the lead that was made for somebody, with its notes', async () => {
  const lead = await put('gone@vill.example');
  expect(await close.remove(lead, contact('gone@vill.example'), false)).toBe('removed');
  expect([leadOf(lead), stand.leads.notes(lead)]).toEqual([undefined, []]);
  expect(await close.remove(lead, contact('gone@vill.example'), false)).toBe('removed');
});

test('of a lead with others, or that sales made, the contact alone goes', async () => {
  const lead = await put('one@vill.example');
  leadOf(lead)!.contacts.push({
    id: 'cont_other',
    date_created: new Date(0).toISOString(),
    name: 'Olle',
    emails: [{ type: 'office', email: 'olle@vill.example' }],
  });
  await close.remove(lead, contact('one@vill.example'), false);
  expect(leadOf(lead)!.contacts.map(({ name }) => name)).toEqual(['Olle']);
  expect(stand.leads.notes(lead)).toEqual([]);
});

test('who has become a customer is kept when the time is up, and not when they ask to be erased', async () => {
  const lead = await put('won@vill.example');
  leadOf(lead)!.opportunities.push({ status_type: 'won' });
  expect(await close.remove(lead, contact('won@vill.example'), true)).toBe('kept');
  expect(leadOf(lead)!.contacts).toHaveLength(1);
  expect(await close.remove(lead, contact('won@vill.example'), false)).toBe('removed');
  expect(leadOf(lead)!.contacts).toEqual([]);
});
