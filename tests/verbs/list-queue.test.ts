import { expect, test } from 'vitest';
import { listQueue } from '../../shared/claims/approvals/list-queue.ts';
import { aCompany } from '../support/a-company.ts';
import { claimStory } from '../support/claim-story.ts';
import { expectRefusal } from '../support/expect-refusal.ts';
import { verbWorld } from '../support/verb-world.ts';

const world = await verbWorld();
const { db, uses } = world;
const story = claimStory(world);
const [ours, theirs] = [await aCompany(db), await aCompany(db)];
const { employee, colleague, manager, hr } = ours.people;

test('who has waited longest is first; drafts and other companies’ claims are not there', async () => {
  const first = await story.inReview(employee);
  const second = await story.inReview(colleague);
  await story.draft(employee);
  await story.inReview(theirs.people.employee);
  const approved = await story.approved(employee);
  const queue = await listQueue(uses, hr, {});
  expect(queue.items.map(({ id }) => id)).toEqual([first.id, second.id]);
  expect(queue).toMatchObject({ waiting: 2, next: null });
  expect(queue.items[0]).toMatchObject({ employee: { name: 'Employee Exempel' }, state: 'in_review' });
  const done = await listQueue(uses, hr, { state: 'approved' });
  expect(done.items.map(({ id }) => id)).toEqual([approved.id]);
  expect((await listQueue(uses, hr, { state: 'draft' })).items).toEqual([]);
});

test('one person’s claims are listed alone, and nobody’s of another company', async () => {
  const of = async (person: typeof employee, state?: 'approved') =>
    (await listQueue(uses, hr, { employee: person.employee, ...(state ? { state } : {}) })).items;
  expect((await of(employee)).map(({ employee: owner }) => owner.id)).toEqual([employee.employee]);
  expect((await of(colleague)).map(({ employee: owner }) => owner.id)).toEqual([colleague.employee]);
  expect(await of(employee, 'approved')).toHaveLength(1);
  expect(await of(theirs.people.employee)).toEqual([]);
  await expectRefusal(listQueue(uses, hr, { employee: 'somebody' }), 'input-invalid');
});

test('a cursor goes on after the row it names, wherever that row is by then', async () => {
  const [first] = (await listQueue(uses, hr, {})).items;
  const rest = await listQueue(uses, hr, { cursor: first!.id });
  expect(rest.items.map(({ id }) => id)).not.toContain(first!.id);
  expect(rest.items).toHaveLength(1);
});

test('whom nothing waits for sees none of it, and a made-up cursor is refused', async () => {
  for (const person of [employee, manager])
    for (const state of ['in_review', 'approved'] as const)
      expect(await listQueue(uses, person, { state })).toEqual({ items: [], next: null, waiting: 0 });
  for (const cursor of ['', 'x', '1', '1_x', `-1_${employee.employee}`])
    await expectRefusal(listQueue(uses, hr, { cursor }), 'input-invalid');
});
