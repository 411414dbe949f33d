import { expect, test } from 'vitest';
import { listQueue } from '../../shared/claims/approvals/list-queue.ts';
import { listEmployees } from '../../shared/people/employees/list-employees.ts';
import { forgetHolder } from '../../shared/platform/encryption/data-keys/forget-holder.ts';
import { personHolder } from '../../shared/platform/encryption/holder.ts';
import { aCompany } from '../support/a-company.ts';
import { claimStory } from '../support/claim-story.ts';
import { verbWorld } from '../support/verb-world.ts';

const world = await verbWorld();
const { db, uses } = world;
const story = claimStory(world);
const { id: company, people } = await aCompany(db);
const { employee, colleague, hr } = people;

test('once somebody is forgotten, what is left of their claims is shown without what was sealed, beside other people’s as ever', async () => {
  const [gone, other] = [await story.inReview(employee), await story.inReview(colleague)];
  const before = await story.show(hr, gone.id);
  expect([before.vendor, before.evaluation]).not.toContain(null);
  await forgetHolder({ ...uses, dataKeys: uses.keys.dataKeys }, company, personHolder(employee.employee));

  const { items } = await listQueue(uses, hr, {});
  const vendorOf = (id: string) => items.find((one) => one.id === id)!.vendor;
  expect([vendorOf(gone.id), typeof vendorOf(other.id)]).toEqual([null, 'string']);
  const shown = await story.show(hr, gone.id);
  expect(shown).toMatchObject({ vendor: null, note: null, evaluation: null, total: before.total, state: before.state });
  expect(shown.receipts).toHaveLength(before.receipts.length);
  expect(shown.timeline.map(({ comment }) => comment)).toEqual(before.timeline.map(() => null));
  expect((await listEmployees(uses, hr)).items).toHaveLength(Object.keys(people).length);
});
