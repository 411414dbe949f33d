import { eq } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { addDays, swedishDay } from '../../shared/kernel/plain-date.ts';
import { platformAuditEntries } from '../../shared/platform/audit/platform-table.ts';
import { proposeChange } from '../../shared/trust/vendors/changes/propose-change.ts';
import { withdrawChange } from '../../shared/trust/vendors/changes/withdraw-change.ts';
import { confirmSubscription } from '../../shared/trust/vendors/subscribers/confirm-subscription.ts';
import { atomFeed, jsonFeed } from '../../shared/trust/vendors/subscribers/feed.ts';
import { makeLink } from '../../shared/trust/vendors/subscribers/link.ts';
import { sendConfirmations } from '../../shared/trust/vendors/subscribers/send-confirmations.ts';
import { showFeed } from '../../shared/trust/vendors/subscribers/show-feed.ts';
import { askedAtMost, subscribe } from '../../shared/trust/vendors/subscribers/subscribe.ts';
import { noticeSubscribers, subscriberNotices } from '../../shared/trust/vendors/subscribers/table.ts';
import { tellSubscribers } from '../../shared/trust/vendors/subscribers/tell-subscribers.ts';
import { unsubscribe } from '../../shared/trust/vendors/subscribers/unsubscribe.ts';
import { anAnnouncement } from '../support/an-announcement.ts';
import { aStaffMember } from '../support/a-staff-member.ts';
import { expectRefusal } from '../support/expect-refusal.ts';
import { aChange } from '../support/valid-body.ts';
import { verbWorld } from '../support/verb-world.ts';

const world = await verbWorld();
const { db } = world;
const uses = { ...world.uses, operations: db.operations };
const siv = await aStaffMember(db);

let counted = 0;
const anAddress = () => `Prenumerant-${(counted += 1)}-${db.randomness.id().slice(-8)}@annat.example`;
type Mail = { subject: string; text: string; html: string; headers: Record<string, string> };
const mailsTo = async (address: string) => (await world.mailsTo(address)) as Mail[];
const tokenIn = ({ text }: Pick<Mail, 'text'>): string => /#(clvr_notice_\S+)/.exec(text)![1]!;
const rows = () => db.operations.onPlatform((tx) => tx.db.select().from(noticeSubscribers));
const ask = (email: string, language: 'sv' | 'en' = 'sv') => subscribe(uses, { email, language });

/** Somebody who has asked and said that it was them. */
async function aSubscriber(language: 'sv' | 'en' = 'sv'): Promise<string> {
  const address = anAddress();
  await ask(address, language);
  await sendConfirmations(uses);
  await confirmSubscription(uses, { token: tokenIn((await mailsTo(address))[0]!) });
  return address;
}

test('nobody is told of anything before they have said that it was them', async () => {
  const address = anAddress();
  await ask(address);
  await Promise.all([sendConfirmations(uses), sendConfirmations(uses)]);
  const change = await anAnnouncement(db, siv);
  await tellSubscribers(uses);
  const [mail, ...more] = await mailsTo(address);
  expect(more).toEqual([]);
  expect(mail!.subject).toBe('Vill du få veta när CLVR:s underbiträden ändras?');
  await confirmSubscription(uses, { token: tokenIn(mail!) });
  await confirmSubscription(uses, { token: tokenIn(mail!) });
  await tellSubscribers(uses);
  expect(await mailsTo(address)).toHaveLength(2);
  await withdrawChange(uses, siv, change.id);
});

test('an address is nowhere to be read: neither in the table nor in the log of the platform', async () => {
  const address = await aSubscriber();
  const local = address.split('@')[0]!.toLowerCase();
  for (const row of await rows())
    expect(`${row.address.toString('latin1')}${row.addressHash.toString('latin1')}`.toLowerCase()).not.toContain(local);
  const audited = await db.operations.onPlatform((tx) => tx.db.select().from(platformAuditEntries));
  expect(JSON.stringify(audited).toLowerCase()).not.toContain(local);
  await expect(db.app.onPlatform((tx) => tx.db.select().from(noticeSubscribers))).rejects.toMatchObject({
    cause: { code: '42501' },
  });
});

test('who subscribes already is told nothing new, and nobody can tell who does', async () => {
  const address = await aSubscriber();
  expect(await ask(address.toUpperCase())).toBeUndefined();
  expect(await ask(anAddress())).toBeUndefined();
  await sendConfirmations(uses);
  expect(await mailsTo(address)).toHaveLength(1);
});

test('nobody’s mailbox is filled: an address is asked about some times a day, and the answer stays the same', async () => {
  const address = anAddress();
  for (let time = 0; time < askedAtMost.requests + 4; time += 1) {
    await expect(ask(address)).resolves.toBeUndefined();
    await sendConfirmations(uses);
  }
  expect(await mailsTo(address)).toHaveLength(askedAtMost.requests);
});

test.each([
  'x',
  'a@b',
  'a b@c.example',
  'a@c.example\nBcc: b@c.example',
  '@c.example',
  `${'a'.repeat(250)}@c.example`,
  '',
])('%j is no address', async (email) => {
  await expectRefusal(ask(email), 'input-invalid');
});

test('a link is good for its row and its use alone, and for a week', async () => {
  const [mine, other] = [anAddress(), anAddress()];
  for (const address of [mine, other]) await ask(address);
  await sendConfirmations(uses);
  const token = tokenIn((await mailsTo(mine))[0]!);
  const others = tokenIn((await mailsTo(other))[0]!);
  const swapped = `${others.slice(0, 'clvr_notice_'.length + 36)}${token.slice('clvr_notice_'.length + 36)}`;
  for (const odd of [
    '',
    'clvr_',
    swapped,
    `${token.slice(0, -1)}${token.endsWith('A') ? 'B' : 'A'}`,
    token.toUpperCase(),
  ])
    await expectRefusal(confirmSubscription(uses, { token: odd }), 'subscription-link-over');
  await expectRefusal(unsubscribe(uses, { token }), 'subscription-link-over');
  world.later(7 * 86_400 + 1);
  await expectRefusal(confirmSubscription(uses, { token }), 'subscription-link-over');
  expect((await rows()).filter(({ state }) => state === 'asked').length).toBeGreaterThanOrEqual(2);
});

test('each notice is mailed once to each, in their language, however many processes send at once', async () => {
  const [swede, briton] = [await aSubscriber('sv'), await aSubscriber('en')];
  const name = `Moln ${db.randomness.id().slice(-6)}`;
  const change = await anAnnouncement(db, siv, { name, days: 30 });
  for (let time = 0; time < 3; time += 1) await Promise.all([tellSubscribers(uses), tellSubscribers(uses)]);
  const of = async (address: string) => (await mailsTo(address)).filter(({ subject }) => subject.includes(name));
  const [[sv, ...svMore], [en, ...enMore]] = [await of(swede), await of(briton)];
  expect([svMore, enMore]).toEqual([[], []]);
  expect(sv!.text).toContain(aChange.says.sv);
  expect(en!.text).toContain(aChange.says.en);
  for (const mail of [sv!, en!]) {
    const one = [swede, briton].find((address) => mail === (address === swede ? sv : en))!;
    const theirs = one === swede ? briton : swede;
    expect(JSON.stringify(mail).toLowerCase()).not.toContain(theirs.split('@')[0]!.toLowerCase());
  }
  expect(tokenIn(sv!)).not.toBe(tokenIn(en!));
  const told = await db.operations.onPlatform((tx) =>
    tx.db.select().from(subscriberNotices).where(eq(subscriberNotices.changeId, change.id)),
  );
  expect(told.every(({ state }) => state === 'sent')).toBe(true);

  world.later(23 * 86_400);
  await tellSubscribers(uses);
  await tellSubscribers(uses);
  expect(await of(swede)).toHaveLength(2);
  await withdrawChange(uses, siv, change.id);
  await tellSubscribers(uses);
  await tellSubscribers(uses);
  expect(await of(swede)).toHaveLength(3);
});

test('a mail carries the way to end it, for people and for mail programs, and one press ends it for good', async () => {
  const address = await aSubscriber();
  const change = await anAnnouncement(db, siv, { name: 'Avsluta AB' });
  await tellSubscribers(uses);
  const mail = (await mailsTo(address)).find(({ subject }) => subject.includes('Avsluta AB'))!;
  const token = tokenIn(mail);
  const header = Object.fromEntries(Object.entries(mail.headers).map(([key, value]) => [key.toLowerCase(), value]));
  expect(header['list-unsubscribe']?.replace(/\s/g, '')).toBe(
    `<http://localhost:1/api/trust/subscriptions/end-at-once?token=${token}>`,
  );
  expect(header['list-unsubscribe-post']).toBe('List-Unsubscribe=One-Click');
  await unsubscribe(uses, { token });
  await unsubscribe(uses, { token });
  const id = token.split('_')[2]!;
  expect((await rows()).some((row) => row.id === id)).toBe(false);
  const left = await db.operations.onPlatform((tx) =>
    tx.db.$count(subscriberNotices, eq(subscriberNotices.subscriberId, id)),
  );
  expect(left).toBe(0);
  await anAnnouncement(db, siv, { name: 'Efteråt AB' });
  await tellSubscribers(uses);
  expect((await mailsTo(address)).filter(({ subject }) => subject.includes('Efteråt AB'))).toEqual([]);
  await withdrawChange(uses, siv, change.id);
});

test('the link that ends one subscription ends no other', async () => {
  const [mine, other] = [await aSubscriber(), await aSubscriber()];
  const before = (await rows()).length;
  const all = await rows();
  await unsubscribe(uses, { token: (await makeLink(uses, all.at(-1)!.id, { use: 'end' })).reveal() });
  expect((await rows()).length).toBe(before - 1);
  expect([mine, other]).toHaveLength(2);
});

test('the feeds say every change with what it is now, and whatever is written in it', async () => {
  const odd = {
    sv: 'Tar emot <script>alert("1")</script> & annat.',
    en: 'Receives <script>alert("1")</script> & more.',
  };
  const made = await proposeChange(uses, siv, {
    ...aChange,
    categories: [...aChange.categories],
    name: 'Udda & Söner <AB>',
    says: odd,
    effectiveOn: addDays(swedishDay(db.clock.now()), 45),
  });
  const place = { publicOrigin: 'https://clvr.example', language: 'sv' } as const;
  const atom = atomFeed(await showFeed(uses), place);
  expect(atom).toContain(`urn:uuid:${made.id}`);
  expect(atom).not.toContain('<script>');
  expect(atom).toContain('Udda &#38; Söner &#60;AB&#62;');
  const [first] = jsonFeed(await showFeed(uses), { ...place, language: 'en' }).items;
  expect(first).toMatchObject({ id: made.id, content_text: expect.stringContaining(odd.en) as string });
  world.later(60);
  await withdrawChange(uses, siv, made.id);
  const after = jsonFeed(await showFeed(uses), place).items[0]!;
  expect(after).toMatchObject({ id: made.id, title: 'Udda & Söner <AB>: tillbakadragen ändring' });
  expect(Date.parse(after.date_modified)).toBeGreaterThan(Date.parse(after.date_published));
});
