import { expect, test } from 'vitest';
import { remindApprovers } from '../../shared/claims/approvals/remind-approvers.ts';
import { showExpense } from '../../shared/claims/expenses/show-expense.ts';
import { deliver } from '../../shared/messages/notifications/deliver.ts';
import { listNotifications } from '../../shared/messages/notifications/list-notifications.ts';
import { aCompany } from '../support/a-company.ts';
import { aFlow, setManager } from '../support/a-flow.ts';
import { claimStory } from '../support/claim-story.ts';
import { verbWorld } from '../support/verb-world.ts';

const world = await verbWorld();
const { db, uses, later } = world;
const story = claimStory(world);
const ours = await aCompany(db);
const { people } = ours;
await setManager(db.app, ours.id, people.employee.employee, people.manager.employee);

test('whom a claim waits for is reminded once on each day, however often the timer runs', async () => {
  await aFlow(uses, ours, ['manager'], { remindAfter: [3, 7] });
  const claim = await story.inReview(people.employee);
  const day = 24 * 3600;
  const run = async () => {
    const both = await Promise.all([remindApprovers(uses, ours.id), remindApprovers(uses, ours.id)]);
    return both[0] + both[1];
  };
  expect(await run()).toBe(0);
  later(3 * day);
  expect([await run(), await run()]).toEqual([1, 0]);
  later(3 * day);
  expect(await run()).toBe(0);
  later(day);
  expect([await run(), await run()]).toEqual([1, 0]);
  later(100 * day);
  expect(await run()).toBe(0);
  const events = (await showExpense(uses, people.hr, claim.id)).timeline.filter(
    ({ act }) => act === 'approval.reminded',
  );
  expect(events).toHaveLength(2);
  for (const message of await world.messages(ours.id, 'notify')) await deliver(uses, message);
  const told = (await listNotifications(uses, people.manager)).items.filter(
    ({ kind }) => kind === 'claim-waiting-long',
  );
  expect(told.map(({ sentence }) => sentence.en)).toEqual([
    'A claim has been waiting for your decision for 7 days.',
    'A claim has been waiting for your decision for 3 days.',
  ]);
});
