import { expect, test } from 'vitest';
import { decideExpense } from '../../shared/claims/approvals/decide-expense.ts';
import { revertExpense } from '../../shared/claims/approvals/revert-expense.ts';
import { deliver } from '../../shared/messages/notifications/deliver.ts';
import { listNotifications } from '../../shared/messages/notifications/list-notifications.ts';
import { readNotifications } from '../../shared/messages/notifications/read-notifications.ts';
import { aCompany } from '../support/a-company.ts';
import { claimStory } from '../support/claim-story.ts';
import { expectRefusal } from '../support/expect-refusal.ts';
import { photographTables } from '../support/photograph-tables.ts';
import { recordedBy } from '../support/records.ts';
import { verbWorld } from '../support/verb-world.ts';

const world = await verbWorld();
const { db, uses } = world;
const story = claimStory(world);
const [ours, theirs] = [await aCompany(db), await aCompany(db)];
const { employee, colleague, hr, otherHr } = ours.people;
const lastMessage = async () => (await world.messages(ours.id, 'notify')).at(-1)!;

test('an approval is told to its owner, in the app and by a mail that is still to be sent', async () => {
  const claim = await story.approved(employee);
  const recorded = await recordedBy(db.app, ours.id, async () =>
    expect(await deliver(uses, await lastMessage())).toBe('done'),
  );
  expect(recorded).toEqual({ audit: ['notification.delivered'], events: [], outbox: ['send-mail'] });
  const { items, unread } = await listNotifications(uses, employee);
  expect(items).toMatchObject([{ kind: 'claim-approved', expenseId: claim.id, read: false }]);
  expect(items[0]!.sentence).toEqual({
    sv: 'Ditt utlägg är godkänt. 449,00 kr betalas ut.',
    en: 'Your claim is approved. SEK 449.00 will be paid.',
  });
  expect(items[0]!.about).toEqual({ vendor: claim.vendor, total: claim.total, currency: 'SEK' });
  expect(unread).toBe(1);
});

test('who may not see the claims of others any more is not told which claim it was', async () => {
  const { employee: owner, hr: decider } = (await aCompany(db)).people;
  await story.inReview(owner);
  await deliver(uses, (await world.messages(owner.company, 'notify')).at(-1)!);
  const [seen] = (await listNotifications(uses, decider)).items;
  expect(seen!.about).not.toBeNull();
  const [lapsed] = (await listNotifications(uses, { ...decider, roles: ['employee'] })).items;
  expect(lapsed).toMatchObject({ id: seen!.id, about: null });
});

test('what was told is listed by when it happened, the latest first, in whichever order it was written down', async () => {
  const company = await aCompany(db);
  const { employee: owner } = company.people;
  for (let told = 0; told < 2; told++) {
    await story.approved(owner);
    await deliver(uses, (await world.messages(company.id, 'notify')).at(-1)!);
  }
  const first = (await listNotifications(uses, owner)).items.at(-1)!;
  const migrator = await db.client('migrator');
  try {
    await migrator.query(`select set_config('app.company_id', $1, false)`, [company.id]);
    await migrator.query(`update notifications set at = at + interval '1 day' where company_id = $1 and id = $2`, [
      company.id,
      first.id,
    ]);
  } finally {
    await migrator.end();
  }
  const { items } = await listNotifications(uses, owner);
  expect(items).toHaveLength(2);
  expect(items[0]!.id).toBe(first.id);
});

test('an approval that is told late says what was approved then, not what has become of the claim', async () => {
  const company = await aCompany(db);
  const { employee: owner, hr: decider } = company.people;
  const claim = await story.approved(owner);
  const late = (await world.messages(company.id, 'notify')).at(-1)!;
  world.later();
  const reverted = await revertExpense(uses, decider, claim.id, { version: claim.version, reason: 'Fel.' });
  world.later();
  await decideExpense(uses, decider, claim.id, { version: reverted.version, outcome: 'approve', covered: 100_00 });
  await deliver(uses, late);
  const { items } = await listNotifications(uses, owner);
  expect(items.map(({ sentence }) => sentence.en)).toEqual(['Your claim is approved. SEK 449.00 will be paid.']);
});

test('however often the message comes, and under whatever id, everybody is told once', async () => {
  await story.approved(employee);
  const message = await lastMessage();
  const answers = await Promise.all([1, 2, 3].map(() => deliver(uses, message)));
  expect(answers.toSorted()).toEqual(['done', 'repeated', 'repeated']);
  const before = await photographTables(db, ours.id, ['inbox']);
  await deliver(uses, { ...message, id: db.randomness.id() });
  expect(await photographTables(db, ours.id, ['inbox'])).toEqual(before);
});

test('a claim that waits is told to whoever decides, but never to its owner as a decider', async () => {
  await story.inReview(hr);
  await deliver(uses, await lastMessage());
  const kinds = async (person: typeof hr) => (await listNotifications(uses, person)).items.map(({ kind }) => kind);
  expect(await kinds(hr)).toEqual(['claim-in-review']);
  expect(await kinds(otherHr)).toEqual(['claim-waiting']);
  expect(await kinds(colleague)).toEqual([]);
  expect(await kinds(theirs.people.hr)).toEqual([]);
});

test('an event of another company, or none, tells nobody', async () => {
  await story.approved(theirs.people.employee);
  const foreign = (await world.messages(theirs.id, 'notify')).at(-1)!;
  const before = await photographTables(db, ours.id, ['inbox']);
  await deliver(uses, { ...foreign, company: ours.id });
  await deliver(uses, { ...foreign, company: ours.id, id: db.randomness.id(), event: db.randomness.id() });
  expect(await photographTables(db, ours.id, ['inbox'])).toEqual(before);
});

test('one’s own notifications are marked as read, once, and nobody else’s', async () => {
  const [one] = (await listNotifications(uses, employee)).items;
  const nobody = await recordedBy(db.app, ours.id, async () => {
    await readNotifications(uses, colleague, { ids: [one!.id] });
    await readNotifications(uses, colleague, {});
    await readNotifications(uses, employee, { ids: [] });
  });
  expect(nobody.audit).toEqual([]);
  const mine = await recordedBy(db.app, ours.id, async () => {
    await readNotifications(uses, employee, { ids: [one!.id] });
    await readNotifications(uses, employee, { ids: [one!.id] });
    await readNotifications(uses, employee, {});
  });
  expect(mine.audit).toEqual(['notification.read', 'notification.read']);
  expect((await listNotifications(uses, employee)).unread).toBe(0);
  await expectRefusal(readNotifications(uses, employee, { ids: ['x'] }), 'input-invalid');
  for (const verb of [listNotifications, readNotifications])
    await expectRefusal(verb(uses, { ...employee, roles: [] }, {}), 'not-allowed');
});
