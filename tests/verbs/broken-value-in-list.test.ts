import { expect, test } from 'vitest';
import { listQueue } from '../../shared/claims/approvals/list-queue.ts';
import { showExpense } from '../../shared/claims/expenses/show-expense.ts';
import { createSeals } from '../../shared/platform/encryption/seal.ts';
import type { Place } from '../../shared/platform/encryption/sealed.ts';
import { aCompany } from '../support/a-company.ts';
import { claimStory } from '../support/claim-story.ts';
import { verbWorld } from '../support/verb-world.ts';

const world = await verbWorld();
const { db, uses } = world;
const story = claimStory(world);

test('one value that is broken is shown as empty and reported, and the list beside it stays', async () => {
  const { id, people } = await aCompany(db);
  const broken = await story.inReview(people.employee, { vendor: 'Trasiga Butiken AB' });
  const whole = await story.inReview(people.colleague, { vendor: 'Hela Butiken AB' });
  const client = await db.client('administrator');
  const flipped = `set_byte(vendor, length(vendor) - 1, get_byte(vendor, length(vendor) - 1) # 1)`;
  await client.query(`update expenses set vendor = ${flipped} where company_id = $1 and id = $2`, [id, broken.id]);
  await client.end();
  const told: Place[] = [];
  const seals = createSeals(uses.keys, uses.randomness, (place) => void told.push(place));
  const { items } = await listQueue({ ...uses, seals }, people.hr, {});
  const vendors = Object.fromEntries(items.map((claim) => [claim.id, claim.vendor]));
  expect(vendors).toEqual({ [broken.id]: null, [whole.id]: 'Hela Butiken AB' });
  expect(told).toEqual([{ company: id, table: 'expenses', column: 'vendor', row: broken.id }]);
  expect(await showExpense({ ...uses, seals }, people.hr, broken.id)).toMatchObject({ vendor: null });
});
