import { beforeEach, expect, test } from 'vitest';
import { sql } from 'drizzle-orm';
import { openClose } from '../../shared/adapters/close/open-close.ts';
import { eraseContact, forgetContacts } from '../../shared/messages/contacts/forget-contacts.ts';
import { listContacts } from '../../shared/messages/contacts/list-contacts.ts';
import { mostAttempts, waitAfter } from '../../shared/messages/contacts/schedule.ts';
import { sendAgain } from '../../shared/messages/contacts/send-again.ts';
import { sendContacts } from '../../shared/messages/contacts/send-contacts.ts';
import { contactRequests } from '../../shared/messages/contacts/table.ts';
import { asPlatformMachine } from '../../shared/platform/actor.ts';
import { contactWorld } from '../support/contact-world.ts';
import { control } from '../support/control.ts';

control('close');

const { db, uses, ask, rows, stand, logged, minutes } = await contactWorld();
const operator = asPlatformMachine('operator');
const usual = { status: null, delayMs: 0, dropAfterWork: false, retryAfter: 1 };
const rowOf = async (id: string) => (await rows()).find((one) => one.id === id);
let email = '';
let count = 0;
beforeEach(async () => {
  Object.assign(stand.behaviour, usual);
  await db.operations.onPlatform((tx) => tx.db.delete(contactRequests));
  email = `vera${(count += 1)}@vill.example`;
});
const leads = () => stand.leads.withAddress(email);

test('who asked is written down in Close once, and the row says where', async () => {
  const { id } = await ask({ email });
  expect(await sendContacts(uses)).toBe(1);
  expect(await sendContacts(uses)).toBe(0);
  expect(leads()).toHaveLength(1);
  expect(await rowOf(id)).toMatchObject({ state: 'sent', attempt: 1, lead: leads()[0]!.id, trouble: null });
});

test('two workers at once make one lead', async () => {
  await ask({ email });
  stand.behaviour.delayMs = 30;
  await Promise.all([sendContacts(uses), sendContacts(uses), sendContacts(uses)]);
  expect(leads()).toHaveLength(1);
});

test('two requests of one address are one lead with two notes', async () => {
  await ask({ email });
  await ask({ email, message: 'Hallå?' });
  await sendContacts(uses);
  expect(leads()).toHaveLength(1);
  expect(stand.leads.notes(leads()[0]!.id)).toHaveLength(2);
});

test('a worker that dies between the lead and its row is followed by another, which finds the lead', async () => {
  const { id } = await ask({ email });
  // The connection to the database goes as soon as Close has the lead.
  let transactions = 0;
  const dying = {
    ...uses,
    operations: {
      ...db.operations,
      onPlatform: ((work: never) =>
        (transactions += 1) > 1 ? Promise.reject(new Error('killed')) : db.operations.onPlatform(work)) as never,
    },
  };
  await expect(sendContacts(dying)).rejects.toThrow('killed');
  expect(leads()).toHaveLength(1);
  expect(await rowOf(id)).toMatchObject({ state: 'waiting', attempt: 1 });
  expect(await sendContacts(uses)).toBe(0);
  minutes(6);
  expect(await sendContacts(uses)).toBe(1);
  expect(leads()).toHaveLength(1);
  expect(stand.leads.notes(leads()[0]!.id)).toHaveLength(1);
  expect(await rowOf(id)).toMatchObject({ state: 'sent', attempt: 2 });
});

test('an answer that was lost after Close had made the lead leads to no second one', async () => {
  await ask({ email });
  stand.behaviour.dropAfterWork = true;
  await sendContacts(uses);
  stand.behaviour.dropAfterWork = false;
  minutes(6);
  await sendContacts(uses);
  expect(leads()).toHaveLength(1);
});

test('where Close is busy nothing is asked before the time it said, and the others wait too', async () => {
  const { id } = await ask({ email });
  await ask({ email: 'another@vill.example' });
  Object.assign(stand.behaviour, { status: 429, retryAfter: 1800 });
  expect(await sendContacts(uses)).toBe(1);
  const row = await rowOf(id);
  expect(row!.nextAttemptAt.getTime() - db.clock.now().getTime()).toBe(1_800_000);
  expect(row).toMatchObject({ state: 'waiting', trouble: 'CloseAway:429' });
  expect(logged.at(-1)).toContain('contact.waits');
  expect(logged.join('\n')).not.toContain('vera');
});

test('what Close refuses is given up at once, shown, and tried again by hand', async () => {
  const { id } = await ask({ email });
  stand.behaviour.status = 400;
  await sendContacts(uses);
  expect(await rowOf(id)).toMatchObject({ state: 'dead', trouble: 'CloseRefused:400' });
  expect(logged.at(-1)).toContain('contact.dead');
  expect(await listContacts(uses, operator)).toMatchObject({
    counts: { waiting: 0, sent: 0, dead: 1 },
    dead: [{ id, attempt: 1, trouble: 'CloseRefused:400' }],
  });
  Object.assign(stand.behaviour, usual);
  minutes(600);
  expect(await sendContacts(uses)).toBe(0);
  expect(await sendAgain(uses, operator)).toBe(1);
  expect(await sendContacts(uses)).toBe(1);
  expect(await rowOf(id)).toMatchObject({ state: 'sent' });
});

test('after three days of attempts a request is given up, and shown', async () => {
  const { id } = await ask({ email });
  stand.behaviour.status = 503;
  const began = db.clock.now().getTime();
  for (let attempt = 1; attempt <= mostAttempts; attempt++) {
    expect(await sendContacts(uses)).toBe(1);
    db.clock.advance(waitAfter(attempt, null));
  }
  expect(await rowOf(id)).toMatchObject({ state: 'dead', attempt: mostAttempts });
  const days = (db.clock.now().getTime() - began) / 86_400_000;
  expect(days).toBeGreaterThan(2.5);
  expect(days).toBeLessThan(4);
});

test('a row that was changed is given up, and nothing of it is sent', async () => {
  const { id } = await ask({ email });
  await db.operations.onPlatform((tx) =>
    tx.db.update(contactRequests).set({ content: sql`set_byte(${contactRequests.content}, 40, 1)` }),
  );
  stand.calls.length = 0;
  await sendContacts(uses);
  expect(await rowOf(id)).toMatchObject({ state: 'dead', trouble: 'Unreadable' });
  expect(stand.calls).toEqual([]);
});

test('where Close is off a request waits', async () => {
  await ask({ email });
  expect(await sendContacts({ ...uses, salesContacts: openClose({ api: null }) })).toBe(0);
  expect((await rows())[0]).toMatchObject({ state: 'waiting', attempt: 0 });
});

test('who asks to be erased is gone from Close and from here, whatever the case of the address', async () => {
  await ask({ email });
  await ask({ email: email.toUpperCase() });
  await ask({ email: 'stays@vill.example' });
  await sendContacts(uses);
  expect(await eraseContact(uses, operator, email)).toBe(2);
  expect(leads()).toEqual([]);
  expect(await rows()).toHaveLength(1);
  expect(stand.leads.withAddress('stays@vill.example')).toHaveLength(1);
  expect(await eraseContact(uses, operator, email)).toBe(0);
});

test('where Close is away nobody is said to be erased, and the row stays', async () => {
  await ask({ email });
  await sendContacts(uses);
  stand.behaviour.status = 503;
  await expect(eraseContact(uses, operator, email)).rejects.toMatchObject({ name: 'CloseAway' });
  const off = { ...uses, salesContacts: openClose({ api: null }) };
  await expect(eraseContact(off, operator, email)).rejects.toMatchObject({ name: 'CloseOff' });
  expect(await rows()).toHaveLength(1);
});

test('after twelve months a request is forgotten on both sides, and a customer’s contact stays in Close', async () => {
  await ask({ email });
  await ask({ email: `won-${email}` });
  await sendContacts(uses);
  const won = stand.leads.withAddress(`won-${email}`)[0]!;
  won.opportunities.push({ status_type: 'won' });
  db.clock.advance(364 * 86_400_000);
  expect(await forgetContacts(uses)).toBe(0);
  db.clock.advance(2 * 86_400_000);
  expect(await forgetContacts(uses)).toBe(2);
  expect(await rows()).toEqual([]);
  expect(leads()).toEqual([]);
  expect(stand.leads.withAddress(`won-${email}`)).toHaveLength(1);
});

test('whoever types the address of somebody that Close had before removes nothing of theirs, now or a year later', async () => {
  const contacts = [{ name: 'Vera Vill', emails: [{ type: 'office', email }] }];
  const before = stand.leads.addLead({ name: 'Vill AB', contacts }, new Date(db.clock.now().getTime() - 86_400_000))!;
  await ask({ email, name: 'Någon Annan', message: 'Detta skrev inte Vera.' });
  await sendContacts(uses);
  expect(stand.leads.notes(before.id)).toHaveLength(1);
  db.clock.advance(366 * 86_400_000);
  expect(await forgetContacts(uses)).toBe(1);
  expect(await rows()).toEqual([]);
  // What was typed is gone, and what others wrote down stays.
  expect(stand.leads.notes(before.id)).toEqual([]);
  expect(leads()).toMatchObject([{ id: before.id, contacts: [{ name: 'Vera Vill' }] }]);
  // Who asks for it themselves is gone from there too.
  await ask({ email });
  await sendContacts(uses);
  expect(await eraseContact(uses, operator, email)).toBe(1);
  expect(leads()).toEqual([]);
});
