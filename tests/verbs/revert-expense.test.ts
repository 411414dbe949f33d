import { afterEach, expect, test } from 'vitest';
import { revertExpense } from '../../shared/claims/approvals/revert-expense.ts';
import { editExpense } from '../../shared/claims/expenses/edit-expense.ts';
import { aCompany } from '../support/a-company.ts';
import { claimStory } from '../support/claim-story.ts';
import { expectRefusal } from '../support/expect-refusal.ts';
import { expectLedgerToAddUp, recordedBy, recordsOf } from '../support/records.ts';
import { verbWorld } from '../support/verb-world.ts';

const world = await verbWorld();
const { db, uses } = world;
const story = claimStory(world);
const [ours, theirs] = [await aCompany(db), await aCompany(db)];
const { employee, manager, hr } = ours.people;

afterEach(() => expectLedgerToAddUp(db.app, ours.id));

test.each(['approved', 'declined'] as const)('a claim the machine %s is taken back with a reason', async (state) => {
  const claim = await story[state](employee);
  const recorded = await recordedBy(db.app, ours.id, async () => {
    const reverted = await revertExpense(uses, hr, claim.id, { version: claim.version, reason: 'Fel läst.' });
    expect(reverted).toMatchObject({ state: 'in_review', decidedBy: null, covered: 449_00 });
    expect(reverted.may).toEqual(['comment', 'decide', 're-route', 'ask-opinion']);
    expect(reverted.timeline.at(-1)?.comment).toBe('Fel läst.');
  });
  expect(recorded).toEqual({ audit: ['expense.reverted'], events: ['expense.reverted'], outbox: ['notify'] });
});

test('a decline that is taken back covers at most what others have left', async () => {
  const poor = await aCompany(db, { yearlyAmount: 500_00 });
  const declined = await story.declined(poor.people.employee);
  await story.approved(poor.people.employee);
  const input = { version: declined.version, reason: 'Fel.' };
  expect(await revertExpense(uses, poor.people.hr, declined.id, input)).toMatchObject({ covered: 51_00 });
  await expectLedgerToAddUp(db.app, poor.id);
});

test('what it refuses changes nothing', async () => {
  const claim = await story.approved(employee);
  const own = await story.approved(hr);
  const waiting = await story.inReview(employee);
  const before = await recordsOf(db.app, ours.id);
  const input = { version: claim.version, reason: 'Fel.' };
  for (const person of [employee, manager])
    await expectRefusal(revertExpense(uses, person, claim.id, input), 'not-allowed');
  await expectRefusal(revertExpense(uses, theirs.people.hr, claim.id, input), 'not-found');
  await expectRefusal(revertExpense(uses, hr, own.id, { ...input, version: own.version }), 'own-claim');
  await expectRefusal(revertExpense(uses, hr, claim.id, { ...input, version: 1 }), 'changed-meanwhile');
  await expectRefusal(revertExpense(uses, hr, waiting.id, { ...input, version: waiting.version }), 'not-in-this-state');
  for (const reason of ['', '   ', '\u0000'])
    await expectRefusal(revertExpense(uses, hr, claim.id, { ...input, reason }), 'input-invalid');
  expect(await recordsOf(db.app, ours.id)).toEqual(before);
});

test('a decline whose owner is editing it is taken back only as it could be submitted', async () => {
  const claim = await story.declined(employee);
  world.later();
  const edited = await editExpense(uses, employee, claim.id, { benefitYear: 2199 });
  await expectRefusal(revertExpense(uses, hr, claim.id, { version: edited.version, reason: 'Fel.' }), 'claim-blocked');
});
