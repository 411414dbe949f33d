import { afterEach, expect, test } from 'vitest';
import { decideExpense } from '../../shared/claims/approvals/decide-expense.ts';
import { answerDuplicate } from '../../shared/claims/duplicates/answer-duplicate.ts';
import type { AlikeView } from '../../shared/claims/duplicates/contract.ts';
import { listAlike } from '../../shared/claims/duplicates/list-alike.ts';
import { editExpense } from '../../shared/claims/expenses/edit-expense.ts';
import { submitExpense } from '../../shared/claims/expenses/submit-expense.ts';
import { evaluateExpense } from '../../shared/claims/evaluation/evaluate-expense.ts';
import { uploadReceipt } from '../../shared/claims/receipts/upload-receipt.ts';
import { plainDate } from '../../shared/kernel/plain-date.ts';
import { aCompany } from '../support/a-company.ts';
import { approves, claimStory, confirmed, paidDay } from '../support/claim-story.ts';
import { expectRefusal } from '../support/expect-refusal.ts';
import { expectLedgerToAddUp, recordedBy } from '../support/records.ts';
import { textReceipt } from '../support/text-receipt.ts';
import { verbWorld } from '../support/verb-world.ts';

const world = await verbWorld();
const { db, uses } = world;
const story = claimStory(world);
const [ours, theirs] = [await aCompany(db), await aCompany(db)];
const { employee, colleague, hr, otherHr, manager } = ours.people;

afterEach(() => expectLedgerToAddUp(db.app, ours.id));

let sold = 0;
/** The same purchase claimed twice, by two people; the second is in review for it. */
async function twice(first = employee, second = colleague) {
  sold += 1;
  const what = { ...approves, vendor: `Dubbelgymmet ${sold} AB` };
  const paid = await story.approved(first, what);
  const again = await story.approved(second, what);
  expect([paid.state, again.state]).toEqual(['approved', 'in_review']);
  return { paid, again };
}
/** The claims that are the same purchase; pictures of one till look alike besides. */
const samePurchases = (items: readonly AlikeView[]) => items.filter(({ likeness }) => likeness !== 'near');
const codes = (claim: { checks: readonly { code: string }[] }) => claim.checks.map(({ code }) => code);

test('HR sees which claim one looks like; its owner and their manager see only that there is one', async () => {
  const { paid, again } = await twice();
  const { items } = await listAlike(uses, hr, again.id);
  expect(samePurchases(items)).toMatchObject([
    { expense: { id: paid.id }, likeness: 'both', answered: null, own: false },
  ]);
  await expectRefusal(listAlike(uses, colleague, again.id), 'not-allowed');
  await expectRefusal(listAlike(uses, manager, again.id), 'not-allowed');
  const seen = await story.show(colleague, again.id);
  expect(codes(seen).some((code) => code.startsWith('duplicate'))).toBe(true);
  expect(JSON.stringify(seen)).not.toContain(paid.id);
  expect(JSON.stringify(seen)).not.toContain(paid.employee.name);
});

test('an answer takes the doubt away, is told once on the timeline, and moves no claim', async () => {
  const { paid, again } = await twice();
  const recorded = await recordedBy(db.app, ours.id, async () => {
    const { items } = await answerDuplicate(uses, hr, { expense: again.id, other: paid.id }, { answer: 'different' });
    expect(samePurchases(items)).toMatchObject([{ answered: { answer: 'different', by: 'Hr Exempel' } }]);
  });
  const act = 'expense.duplicate-answered';
  expect(recorded).toEqual({ audit: [act], events: [act], outbox: [] });
  const after = await story.show(colleague, again.id);
  expect(codes(after).filter((code) => code.startsWith('duplicate'))).toEqual([]);
  expect([after.state, (await story.show(employee, paid.id)).state]).toEqual(['in_review', 'approved']);

  world.later();
  await answerDuplicate(uses, otherHr, { expense: paid.id, other: again.id }, { answer: 'same' });
  expect(codes(await story.show(colleague, again.id)).some((code) => code.startsWith('duplicate'))).toBe(true);
  expect((await story.show(employee, paid.id)).state).toBe('approved');
});

test('what is alike in more ways than when it was answered is asked again', async () => {
  sold += 1;
  const what = { ...approves, vendor: `Dubbelgymmet ${sold} AB` };
  const [first, second] = [
    await story.approved(employee, what),
    await story.approved(colleague, { ...what, more: ['Tack'] }),
  ];
  const pair = { expense: second.id, other: first.id };
  expect(samePurchases((await listAlike(uses, hr, second.id)).items)).toMatchObject([{ likeness: 'likely' }]);
  await answerDuplicate(uses, hr, pair, { answer: 'different' });
  expect(codes(await story.show(colleague, second.id)).filter((code) => code.startsWith('duplicate'))).toEqual([]);
  // The very file that the colleague's claim has is added to the other while it waits.
  world.later();
  await uploadReceipt(uses, colleague, second.id, textReceipt({ date: '2026-05-18', ...what }));
  expect(codes(await story.show(colleague, second.id)).some((code) => code.startsWith('duplicate'))).toBe(true);
});

test('an answer for the same file does not cover a purchase that is made the same afterwards', async () => {
  sold += 1;
  const what = { ...approves, vendor: `Dubbelgymmet ${sold} AB` };
  const first = await story.approved(employee, what);
  // The same file, stated as another day's purchase.
  const draft = await story.read(colleague, what);
  const other = await editExpense(uses, colleague, draft.id, { paidOn: plainDate('2026-05-02') });
  world.later();
  await submitExpense(uses, colleague, draft.id, { version: other.version, confirmed });
  for (const message of await world.messages(ours.id, 'evaluate-expense'))
    if (message.expense === draft.id) await evaluateExpense(uses, message);
  const pair = { expense: draft.id, other: first.id };
  expect(samePurchases((await listAlike(uses, hr, draft.id)).items)).toMatchObject([{ likeness: 'exact' }]);
  await answerDuplicate(uses, hr, pair, { answer: 'different' });
  const waiting = await story.show(colleague, draft.id);
  expect(codes(waiting).filter((code) => code.startsWith('duplicate'))).toEqual([]);
  await decideExpense(uses, hr, draft.id, { version: waiting.version, outcome: 'request_changes', comment: 'Dagen?' });
  world.later();
  const matched = await editExpense(uses, colleague, draft.id, { paidOn: plainDate(paidDay) });
  expect(codes(matched).some((code) => code.startsWith('duplicate'))).toBe(true);
});

test('a document beside a claim is no receipt that it is alike by', async () => {
  const document = textReceipt({ vendor: 'Banken AB', what: 'Kontoutdrag' });
  const claims = [await story.inReview(employee), await story.inReview(colleague)];
  for (const [at, person] of [employee, colleague].entries())
    await uploadReceipt(uses, person, claims[at]!.id, document, { document: 'proof-of-payment' });
  expect(samePurchases((await listAlike(uses, hr, claims[1]!.id)).items)).toEqual([]);
});

test('nobody answers for a claim of their own, for one of another company, or for two that are nothing alike', async () => {
  const { paid, again } = await twice(hr, colleague);
  const pair = { expense: again.id, other: paid.id };
  await expectRefusal(answerDuplicate(uses, hr, pair, { answer: 'different' }), 'own-claim');
  await expectRefusal(answerDuplicate(uses, employee, pair, { answer: 'different' }), 'not-allowed');
  await expectRefusal(answerDuplicate(uses, theirs.people.hr, pair, { answer: 'different' }), 'not-found');
  const unlike = await story.inReview(employee);
  const other = { expense: again.id, other: unlike.id };
  await expectRefusal(answerDuplicate(uses, otherHr, other, { answer: 'different' }), 'not-found');
  const itself = { expense: again.id, other: again.id };
  await expectRefusal(answerDuplicate(uses, otherHr, itself, { answer: 'different' }), 'not-found');
  await answerDuplicate(uses, otherHr, pair, { answer: 'different' });
  const approve = { version: again.version, outcome: 'approve' } as const;
  expect(await decideExpense(uses, otherHr, again.id, approve)).toMatchObject({ state: 'approved' });
});
