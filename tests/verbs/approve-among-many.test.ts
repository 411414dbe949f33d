import { expect, test } from 'vitest';
import { approveSeveral } from '../../shared/claims/approvals/approve-several.ts';
import { aCompany } from '../support/a-company.ts';
import { claimStory, settles } from '../support/claim-story.ts';
import { verbWorld } from '../support/verb-world.ts';

const world = await verbWorld();
const { db, uses } = world;
const story = claimStory(world, { total: 100_00 });

test('what a rule alone would decline is not approved among many where nobody has looked at it', async () => {
  const company = await aCompany(db, { machine: 'shadow' });
  const { employee, hr } = company.people;
  const waiting = await story.approved(employee, settles);
  expect(waiting.state).toBe('in_review');
  const { items } = await approveSeveral(uses, hr, { claims: [{ id: waiting.id, version: waiting.version }] });
  expect(items).toMatchObject([{ state: null, problem: 'doubts-not-seen' }]);
});
