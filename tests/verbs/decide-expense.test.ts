import { afterEach, expect, test } from 'vitest';
import { decideExpense } from '../../shared/claims/approvals/decide-expense.ts';
import { revertExpense } from '../../shared/claims/approvals/revert-expense.ts';
import { deliver } from '../../shared/messages/notifications/deliver.ts';
import { listNotifications } from '../../shared/messages/notifications/list-notifications.ts';
import { editExpense } from '../../shared/claims/expenses/edit-expense.ts';
import { submitExpense } from '../../shared/claims/expenses/submit-expense.ts';
import { evaluateExpense } from '../../shared/claims/evaluation/evaluate-expense.ts';
import { aCompany } from '../support/a-company.ts';
import { claimStory, confirmed } from '../support/claim-story.ts';
import { expectRefusal } from '../support/expect-refusal.ts';
import { expectLedgerToAddUp, recordedBy, recordsOf } from '../support/records.ts';
import { verbWorld } from '../support/verb-world.ts';

const world = await verbWorld();
const { db, uses } = world;
const story = claimStory(world);
const [ours, theirs] = [await aCompany(db), await aCompany(db)];
const { employee, colleague, manager, hr, otherHr } = ours.people;

afterEach(() => expectLedgerToAddUp(db.app, ours.id));

test.each([
  ['approve', 'approved', 'expense.approved', ['comment', 'revert']],
  ['decline', 'declined', 'expense.declined', ['comment', 'revert']],
  ['request_changes', 'changes_requested', 'expense.changes-requested', ['comment']],
] as const)('%s ends as %s, recorded and told', async (outcome, state, act, may) => {
  const claim = await story.inReview(employee);
  const recorded = await recordedBy(db.app, ours.id, async () => {
    const input = { version: claim.version, outcome, comment: 'Därför.' };
    expect(await decideExpense(uses, hr, claim.id, input)).toMatchObject({ state, decidedBy: 'person', may });
  });
  expect(recorded).toEqual({ audit: [act], events: [act], outbox: ['notify'] });
  const seen = await story.show(employee, claim.id);
  expect(seen.timeline.at(-1)).toMatchObject({ act, by: { kind: 'hr' }, comment: 'Därför.' });
});

test('covers the amount that is set, which is a part at least', async () => {
  const claim = await story.inReview(employee);
  const input = { version: claim.version, outcome: 'approve' } as const;
  await expectRefusal(decideExpense(uses, hr, claim.id, { ...input, covered: 0 }), 'input-invalid');
  expect(await decideExpense(uses, hr, claim.id, { ...input, covered: 100_00 })).toMatchObject({
    covered: 100_00,
    total: 449_00,
  });
});

test('where nothing is left, an approval covers nothing and tells its owner so', async () => {
  const poor = await aCompany(db, { yearlyAmount: 449_00 });
  const first = await story.declined(poor.people.employee);
  await story.approved(poor.people.employee);
  const second = await revertExpense(uses, poor.people.hr, first.id, { version: first.version, reason: 'Fel.' });
  await decideExpense(uses, poor.people.hr, second.id, { version: second.version, outcome: 'approve' });
  expect(await story.show(poor.people.employee, second.id)).toMatchObject({ state: 'approved', covered: 0 });
  await deliver(uses, (await world.messages(poor.id, 'notify')).at(-1)!);
  const { items } = await listNotifications(uses, poor.people.employee);
  expect(items[0]).toMatchObject({ kind: 'claim-approved-for-nothing' });
});

test('a receipt in another currency needs an amount in kronor', async () => {
  const claim = await story.read(employee);
  const edited = await editExpense(uses, employee, claim.id, { currency: 'EUR', total: 45_00 });
  await submitExpense(uses, employee, claim.id, { version: edited.version, confirmed });
  await evaluateExpense(uses, (await world.messages(ours.id, 'evaluate-expense')).at(-1)!);
  const { version, covered } = await story.show(employee, claim.id);
  expect(covered).toBe(0);
  await expectRefusal(decideExpense(uses, hr, claim.id, { version, outcome: 'approve' }), 'input-invalid');
  const input = { version, outcome: 'approve', covered: 510_00 } as const;
  expect(await decideExpense(uses, hr, claim.id, input)).toMatchObject({ state: 'approved', covered: 510_00 });
});

test('what it refuses changes nothing', async () => {
  const claim = await story.inReview(employee);
  const own = await story.inReview(hr);
  const draft = await story.draft(employee);
  const decided = await story.approved(employee);
  const before = await recordsOf(db.app, ours.id);
  const input = { version: claim.version, outcome: 'approve' } as const;
  await expectRefusal(decideExpense(uses, employee, claim.id, input), 'own-claim');
  // It waits for HR: to the others it is not there.
  for (const person of [colleague, manager])
    await expectRefusal(decideExpense(uses, person, claim.id, input), 'not-found');
  await expectRefusal(decideExpense(uses, theirs.people.hr, claim.id, input), 'not-found');
  await expectRefusal(decideExpense(uses, hr, draft.id, { ...input, version: 1 }), 'not-found');
  await expectRefusal(decideExpense(uses, hr, own.id, { ...input, version: own.version }), 'own-claim');
  await expectRefusal(decideExpense(uses, hr, claim.id, { ...input, version: 1 }), 'changed-meanwhile');
  await expectRefusal(decideExpense(uses, hr, claim.id, { ...input, outcome: 'decline' }), 'input-invalid');
  await expectRefusal(
    decideExpense(uses, hr, claim.id, { ...input, outcome: 'request_changes', comment: ' \u0000 ' }),
    'input-invalid',
  );
  for (const covered of [600_000_00, 449_01])
    await expectRefusal(decideExpense(uses, hr, claim.id, { ...input, covered }), 'input-invalid');
  await expectRefusal(decideExpense(uses, hr, decided.id, { ...input, version: decided.version }), 'not-in-this-state');
  expect(await recordsOf(db.app, ours.id)).toEqual(before);
});

test('of many who decide at once, one does', async () => {
  const claim = await story.inReview(employee);
  const answers = await Promise.allSettled(
    [hr, otherHr, hr, otherHr].map((person, n) =>
      decideExpense(uses, person, claim.id, {
        version: claim.version,
        outcome: n % 2 ? 'approve' : 'decline',
        comment: 'x',
      }),
    ),
  );
  expect(answers.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
});
