import { expect, test } from 'vitest';
import { decideExpense } from '../../shared/claims/approvals/decide-expense.ts';
import { commentOnExpense } from '../../shared/claims/expenses/comment-on-expense.ts';
import { withdrawExpense } from '../../shared/claims/expenses/withdraw-expense.ts';
import { removeReceipt } from '../../shared/claims/receipts/remove-receipt.ts';
import { uploadReceipt } from '../../shared/claims/receipts/upload-receipt.ts';
import { deliver } from '../../shared/messages/notifications/deliver.ts';
import { chooseNotifications } from '../../shared/messages/notifications/choose-notifications.ts';
import { listNotifications } from '../../shared/messages/notifications/list-notifications.ts';
import { showNotificationChoices } from '../../shared/messages/notifications/show-notification-choices.ts';
import { aCompany } from '../support/a-company.ts';
import { claimStory, paidDay } from '../support/claim-story.ts';
import { expectRefusal } from '../support/expect-refusal.ts';
import { recordedBy } from '../support/records.ts';
import { textReceipt } from '../support/text-receipt.ts';
import { verbWorld } from '../support/verb-world.ts';

const world = await verbWorld();
const { db, uses } = world;
const story = claimStory(world);
const [ours, theirs] = [await aCompany(db), await aCompany(db)];
const { employee, colleague, hr } = ours.people;

/** Delivers what was decided to be told, and gives the kinds that somebody has been told of. */
async function toldTo(person: typeof employee) {
  for (const message of await world.messages(ours.id, 'notify')) await deliver(uses, message);
  return (await listNotifications(uses, person)).items.map(({ kind }) => kind);
}
const mails = async () => (await world.messages(ours.id, 'send-mail')).length;

test('HR and the employee talk on a claim without changing it, and each is told of the other', async () => {
  const claim = await story.inReview(employee);
  world.later();
  const recorded = await recordedBy(db.app, ours.id, async () => {
    await commentOnExpense(uses, hr, claim.id, { comment: 'Vad var det för vara?' });
  });
  expect(recorded).toEqual({ audit: ['expense.commented'], events: ['expense.commented'], outbox: ['notify'] });
  world.later();
  const said = await commentOnExpense(uses, employee, claim.id, { comment: 'En timme på klätterväggen.' });
  expect(said).toMatchObject({ state: 'in_review', version: claim.version });
  expect(said.timeline.slice(-2)).toMatchObject([
    { by: { kind: 'hr', name: 'Hr Exempel' }, comment: 'Vad var det för vara?' },
    { by: { kind: 'you' }, comment: 'En timme på klätterväggen.' },
  ]);
  expect(await toldTo(employee)).toContain('comment-on-claim');
  expect(await toldTo(hr)).toContain('answer-on-claim');
  await decideExpense(uses, hr, claim.id, { version: claim.version, outcome: 'approve' });
  expect(await commentOnExpense(uses, employee, claim.id, { comment: 'Tack!' })).toMatchObject({ state: 'approved' });
});

test('nobody talks on a draft, on another’s claim, or says nothing', async () => {
  const claim = await story.inReview(employee);
  const hello = { comment: 'Hej.' };
  await expectRefusal(commentOnExpense(uses, colleague, claim.id, hello), 'not-found');
  await expectRefusal(commentOnExpense(uses, theirs.people.hr, claim.id, hello), 'not-found');
  await expectRefusal(commentOnExpense(uses, employee, claim.id, { comment: '  \n ' }), 'input-invalid');
  await expectRefusal(commentOnExpense(uses, employee, claim.id, { comment: 'x'.repeat(1001) }), 'input-invalid');
  const draft = await story.draft(employee);
  await expectRefusal(commentOnExpense(uses, employee, draft.id, hello), 'not-in-this-state');
});

test('a receipt can be added to a claim that waits for people, who are told; what is there already stays', async () => {
  const claim = await story.inReview(employee);
  expect(claim.may).toContain('add-receipt');
  world.later();
  const more = textReceipt({ date: paidDay, vendor: 'Banken AB', what: 'Betalning' });
  const recorded = await recordedBy(db.app, ours.id, async () => {
    await uploadReceipt(uses, employee, claim.id, more);
  });
  expect(recorded).toEqual({
    audit: ['expense.receipt-added', 'receipt.uploaded'],
    events: ['expense.receipt-added'],
    outbox: ['notify', 'scan-receipt'],
  });
  expect(await toldTo(hr)).toContain('receipt-added');
  await expectRefusal(removeReceipt(uses, employee, claim.id, claim.receipts[0]!.id), 'not-in-this-state');
  // Whoever decides has seen the claim with all of its receipts.
  const stale = { version: claim.version, outcome: 'approve' } as const;
  await expectRefusal(decideExpense(uses, hr, claim.id, stale), 'changed-meanwhile');
  const { version } = await story.show(employee, claim.id);
  await decideExpense(uses, hr, claim.id, { version, outcome: 'approve' });
  await expectRefusal(uploadReceipt(uses, employee, claim.id, textReceipt({ vendor: 'X' })), 'not-in-this-state');
  const gone = await story.submitted(employee);
  await withdrawExpense(uses, employee, gone.id);
  await expectRefusal(commentOnExpense(uses, employee, gone.id, { comment: 'Hej.' }), 'not-in-this-state');
  await expectRefusal(uploadReceipt(uses, employee, gone.id, textReceipt({ vendor: 'Y' })), 'not-in-this-state');
});

test('somebody who wants no mails of a kind is told in the app alone', async () => {
  const every = { mail: { decisions: true, comments: true, reminders: true } };
  expect(await showNotificationChoices(uses, employee)).toEqual(every);
  const claim = await story.inReview(employee);
  await commentOnExpense(uses, hr, claim.id, { comment: 'Hej.' });
  await toldTo(employee);
  const before = await mails();
  const chosen = { mail: { ...every.mail, comments: false } };
  expect(await chooseNotifications(uses, employee, chosen)).toEqual(chosen);
  expect(await showNotificationChoices(uses, employee)).toEqual(chosen);
  expect(await showNotificationChoices(uses, hr)).toEqual(every);
  world.later();
  await commentOnExpense(uses, hr, claim.id, { comment: 'Hej igen.' });
  await toldTo(employee);
  expect(await mails()).toBe(before);
  await decideExpense(uses, hr, claim.id, { version: claim.version, outcome: 'approve' });
  await toldTo(employee);
  expect(await mails()).toBe(before + 1);
});
