import { afterEach, expect, test } from 'vitest';
import { editExpense } from '../../shared/claims/expenses/edit-expense.ts';
import { submitExpense } from '../../shared/claims/expenses/submit-expense.ts';
import { isProblem } from '../../shared/kernel/problem.ts';
import { aCompany } from '../support/a-company.ts';
import { claimStory, confirmed } from '../support/claim-story.ts';
import { expectRefusal } from '../support/expect-refusal.ts';
import { expectLedgerToAddUp, recordedBy, recordsOf } from '../support/records.ts';
import { verbWorld } from '../support/verb-world.ts';

const world = await verbWorld();
const { db, uses } = world;
const story = claimStory(world);
const [ours, theirs] = [await aCompany(db), await aCompany(db)];
const { employee, colleague, hr } = ours.people;

afterEach(() => expectLedgerToAddUp(db.app, ours.id));

test('reserves what the claim covers, records it, and lets the evaluation follow', async () => {
  const claim = await story.read(employee);
  const recorded = await recordedBy(db.app, ours.id, async () => {
    const sent = await submitExpense(uses, employee, claim.id, { version: claim.version, confirmed });
    expect(sent).toMatchObject({ state: 'submitted', covered: 449_00, decidedBy: null, may: ['withdraw', 'comment'] });
    expect(sent.submittedAt).toBe(db.clock.now().toISOString());
  });
  expect(recorded).toEqual({
    audit: ['expense.submitted'],
    events: ['expense.submitted'],
    outbox: ['evaluate-expense'],
  });
});

test('sent twice with the same version, it is submitted once', async () => {
  const claim = await story.read(employee);
  const input = { version: claim.version, confirmed };
  const recorded = await recordedBy(db.app, ours.id, async () => {
    const answers = await Promise.allSettled([1, 2, 3].map(() => submitExpense(uses, employee, claim.id, input)));
    expect(answers.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
  });
  expect(recorded.outbox).toEqual(['evaluate-expense']);
});

test('a claim for more than is left covers what is left, and the next is told that nothing is', async () => {
  const poor = await aCompany(db, { yearlyAmount: 500_00 });
  const person = poor.people.employee;
  expect(await story.submitted(person)).toMatchObject({ covered: 449_00 });
  expect(await story.submitted(person)).toMatchObject({ covered: 51_00, total: 449_00 });
  const third = await story.read(person);
  const refusal = await submitExpense(uses, person, third.id, { version: third.version, confirmed }).catch(
    (error: unknown) => error,
  );
  expect(isProblem(refusal, 'claim-blocked') && refusal.faults.map(({ code }) => code)).toEqual(['nothing-left']);
  await expectLedgerToAddUp(db.app, poor.id);
});

test('blocking checks answer at once, each with its sentence', async () => {
  const draft = await story.draft(employee);
  const refusal = await submitExpense(uses, employee, draft.id, { version: 1, confirmed }).catch(
    (error: unknown) => error,
  );
  if (!isProblem(refusal, 'claim-blocked')) throw refusal;
  expect(refusal.faults.map(({ code }) => code)).toEqual(['no-receipt', 'no-vendor', 'no-date', 'no-total']);
  expect(refusal.faults.every(({ text, pointer }) => text.sv !== '' && text.en !== '' && pointer)).toBe(true);
});

test('what it refuses changes nothing', async () => {
  const claim = await story.read(employee);
  const unread = await story.uploaded(employee);
  const waiting = await story.inReview(employee);
  const before = await recordsOf(db.app, ours.id);
  const input = { version: claim.version, confirmed };
  await expectRefusal(submitExpense(uses, { ...employee, roles: [] }, claim.id, input), 'not-allowed');
  await expectRefusal(submitExpense(uses, colleague, claim.id, input), 'not-found');
  await expectRefusal(submitExpense(uses, hr, claim.id, input), 'not-found');
  await expectRefusal(submitExpense(uses, theirs.people.employee, claim.id, input), 'not-found');
  await expectRefusal(submitExpense(uses, employee, claim.id, { ...input, version: 1 }), 'changed-meanwhile');
  for (const missing of confirmed) {
    const fewer = { ...input, confirmed: confirmed.filter((point) => point !== missing) };
    await expectRefusal(submitExpense(uses, employee, claim.id, fewer), 'input-invalid');
  }
  const early = submitExpense(uses, employee, unread.id, { version: unread.version, confirmed });
  await expectRefusal(early, 'receipt-being-read');
  const late = submitExpense(uses, employee, waiting.id, { version: waiting.version, confirmed });
  await expectRefusal(late, 'not-in-this-state');
  expect(await recordsOf(db.app, ours.id)).toEqual(before);
});

test('a declined claim is edited and submitted again', async () => {
  const claim = await story.declined(employee);
  const edited = await editExpense(uses, employee, claim.id, { note: 'Det var hyra.' });
  world.later();
  const recorded = await recordedBy(db.app, ours.id, () =>
    submitExpense(uses, employee, claim.id, { version: edited.version, confirmed }),
  );
  expect(recorded.audit).toEqual(['expense.resubmitted']);
});
