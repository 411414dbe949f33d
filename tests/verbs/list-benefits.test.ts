import { expect, test } from 'vitest';
import { listBenefits } from '../../shared/claims/benefits/list-benefits.ts';
import { aCompany } from '../support/a-company.ts';
import { claimStory } from '../support/claim-story.ts';
import { expectRefusal } from '../support/expect-refusal.ts';
import { verbWorld } from '../support/verb-world.ts';

const world = await verbWorld();
const { db, uses } = world;
const story = claimStory(world);
const ours = await aCompany(db);
const { employee, colleague } = ours.people;

test('what is left follows one’s own claims, and nobody else’s', async () => {
  await story.approved(employee);
  await story.inReview(employee);
  await story.declined(employee);
  const allowance = { base: 500_000, used: 449_00, reserved: 449_00, left: 500_000 - 2 * 449_00 };
  expect((await listBenefits(uses, employee)).items).toMatchObject([{ year: 2026, allowance }]);
  const untouched = { base: 500_000, used: 0, reserved: 0, left: 500_000 };
  expect((await listBenefits(uses, colleague)).items).toMatchObject([{ allowance: untouched }]);
  await expectRefusal(listBenefits(uses, { ...employee, roles: [] }), 'not-allowed');
});

test('the year is Sweden’s, and a new one begins whole', async () => {
  db.clock.set('2026-12-31T23:30:00Z');
  const untouched = { base: 500_000, used: 0, reserved: 0, left: 500_000 };
  expect((await listBenefits(uses, employee)).items).toMatchObject([{ year: 2027, allowance: untouched }]);
});
