import { expect, test } from 'vitest';
import { listExpenses } from '../../shared/claims/expenses/list-expenses.ts';
import { aCompany } from '../support/a-company.ts';
import { claimStory } from '../support/claim-story.ts';
import { expectRefusal } from '../support/expect-refusal.ts';
import { verbWorld } from '../support/verb-world.ts';

const world = await verbWorld();
const { db, uses } = world;
const story = claimStory(world);
const ours = await aCompany(db);
const { employee, colleague, hr } = ours.people;

test('one’s own claims, newest first, page by page, each once', async () => {
  await story.draft(colleague);
  const made: string[] = [];
  for (let n = 0; n < 53; n += 1) made.unshift((await story.draft(employee)).id);
  const first = await listExpenses(uses, employee, {});
  expect(first.items.map(({ id }) => id)).toEqual(made.slice(0, 50));
  const second = await listExpenses(uses, employee, { cursor: first.next! });
  expect(second.items.map(({ id }) => id)).toEqual(made.slice(50));
  expect(second.next).toBeNull();
  expect((await listExpenses(uses, hr, {})).items).toEqual([]);
  expect((await listExpenses(uses, employee, { state: 'approved' })).items).toEqual([]);
  await expectRefusal(listExpenses(uses, employee, { cursor: 'x' }), 'input-invalid');
  await expectRefusal(listExpenses(uses, { ...employee, roles: [] }, {}), 'not-allowed');
});
