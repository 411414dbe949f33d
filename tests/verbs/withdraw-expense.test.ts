import { afterEach, expect, test } from 'vitest';
import { withdrawExpense } from '../../shared/claims/expenses/withdraw-expense.ts';
import { evaluateExpense } from '../../shared/claims/evaluation/evaluate-expense.ts';
import { aCompany } from '../support/a-company.ts';
import { claimStory } from '../support/claim-story.ts';
import { expectRefusal } from '../support/expect-refusal.ts';
import { expectLedgerToAddUp, recordedBy, recordsOf } from '../support/records.ts';
import { verbWorld } from '../support/verb-world.ts';

const world = await verbWorld();
const { db, uses } = world;
const story = claimStory(world);
const [ours, theirs] = [await aCompany(db), await aCompany(db)];
const { employee, colleague, hr } = ours.people;

afterEach(() => expectLedgerToAddUp(db.app, ours.id));

test('a draft and a submitted claim are taken back, and the evaluation that was on its way changes nothing', async () => {
  const draft = await story.draft(employee);
  expect(await withdrawExpense(uses, employee, draft.id)).toMatchObject({ state: 'withdrawn', may: [] });
  const sent = await story.submitted(employee);
  world.later();
  const recorded = await recordedBy(db.app, ours.id, () => withdrawExpense(uses, employee, sent.id));
  expect(recorded).toEqual({ audit: ['expense.withdrawn'], events: ['expense.withdrawn'], outbox: [] });
  const message = (await world.messages(ours.id, 'evaluate-expense')).find(({ expense }) => expense === sent.id);
  expect(await evaluateExpense(uses, message!)).toBe('repeated');
  expect((await story.show(employee, sent.id)).state).toBe('withdrawn');
});

test('taken back while it is evaluated, the claim ends in one way', async () => {
  const sent = await story.submitted(employee);
  const message = (await world.messages(ours.id, 'evaluate-expense')).find(({ expense }) => expense === sent.id);
  const [back, evaluated] = await Promise.allSettled([
    withdrawExpense(uses, employee, sent.id),
    evaluateExpense(uses, message!),
  ]);
  expect(evaluated.status).toBe('fulfilled');
  const { state, timeline } = await story.show(employee, sent.id);
  expect(state).toBe(back.status === 'fulfilled' ? 'withdrawn' : 'approved');
  expect(timeline).toHaveLength(3);
});

test('what it refuses changes nothing', async () => {
  const draft = await story.draft(employee);
  const waiting = await story.inReview(employee);
  const before = await recordsOf(db.app, ours.id);
  await expectRefusal(withdrawExpense(uses, { ...employee, roles: [] }, draft.id), 'not-allowed');
  for (const person of [colleague, hr, theirs.people.hr])
    await expectRefusal(withdrawExpense(uses, person, draft.id), 'not-found');
  await expectRefusal(withdrawExpense(uses, employee, waiting.id), 'not-in-this-state');
  expect(await recordsOf(db.app, ours.id)).toEqual(before);
});
