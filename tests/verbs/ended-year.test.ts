import { beforeEach, expect, test } from 'vitest';
import { applyYearlyAmount } from '../../shared/claims/allowances/apply-yearly-amount.ts';
import { listLeavers } from '../../shared/claims/allowances/list-leavers.ts';
import { showAllowancePreview } from '../../shared/claims/allowances/show-allowance-preview.ts';
import { showYearlyAmount } from '../../shared/claims/allowances/show-yearly-amount.ts';
import { revertExpense } from '../../shared/claims/approvals/revert-expense.ts';
import { evaluateExpense } from '../../shared/claims/evaluation/evaluate-expense.ts';
import { submitExpense } from '../../shared/claims/expenses/submit-expense.ts';
import { aCompany, type ACompany } from '../support/a-company.ts';
import { allowanceWorld } from '../support/allowance-world.ts';
import { approves, claimStory, confirmed } from '../support/claim-story.ts';
import { expectLedgerToAddUp } from '../support/records.ts';
import { verbWorld } from '../support/verb-world.ts';

const world = await verbWorld();
const { db, uses } = world;
const december = claimStory(world, { date: '2026-12-20' });
const { employ, row, setCategory } = allowanceWorld(world);

let ours: ACompany;
beforeEach(async () => {
  db.clock.set('2026-12-21T08:00:00Z');
  ours = await aCompany(db, { yearlyAmount: 4000_00 });
  await setCategory(ours, { prorating: 'days-and-share' });
});

test('another share of full time counts from the year it stands in, and never on a year that has ended', async () => {
  const { hr, employee } = ours.people;
  await employ(hr, employee.employee, { partTimePermille: 900 });
  expect(await row(ours, employee.employee)).toMatchObject({ base: 3600_00 });
  await december.approved(employee, { total: 3000_00 });
  db.clock.set('2027-02-01T08:00:00Z');
  const asked = { category: ours.wellness, year: '2026', partTimePermille: '500' };
  // What HR is shown before is what then happens.
  expect((await showAllowancePreview(uses, hr, employee.employee, asked)).after).toMatchObject({ base: 3600_00 });
  await employ(hr, employee.employee, { partTimePermille: 500 });
  expect(await row(ours, employee.employee, 2026)).toMatchObject({ base: 3600_00, used: 3000_00 });
  // A last day in the new year says nothing of the old one, and nobody owes anything for it.
  await employ(hr, employee.employee, { employedUntil: '2027-03-31' });
  expect(await row(ours, employee.employee, 2026)).toMatchObject({ base: 3600_00 });
  expect((await listLeavers(uses, hr, { year: '2026' })).items).toEqual([]);
  await expectLedgerToAddUp(db.app, ours.id);
});

test('what HR then applies to a year that has ended goes by the share that counted there, as it said before', async () => {
  const { hr, employee } = ours.people;
  await employ(hr, employee.employee, { partTimePermille: 900 });
  db.clock.set('2027-02-01T08:00:00Z');
  await employ(hr, employee.employee, { partTimePermille: 500 });
  await setCategory(ours, { yearlyAmount: 5000_00 });
  const asked = { category: ours.wellness, year: 2026 };
  // Seven have the whole of it or less, and of them nobody's goes down.
  const before = await showYearlyAmount(uses, hr, { ...asked, year: '2026' });
  expect(before).toMatchObject({ raised: { people: 7, sum: 6 * 1000_00 + 900_00 }, lowered: { people: 0 } });
  expect(await applyYearlyAmount(uses, hr, { ...asked, version: before.version })).toMatchObject({ changed: 7 });
  expect(await row(ours, employee.employee, 2026)).toMatchObject({ base: 4500_00 });
  await expectLedgerToAddUp(db.app, ours.id);
});

test('a last day that was in the year that has ended still counts on it when it is heard of late', async () => {
  const { hr, employee } = ours.people;
  await december.approved(employee, { total: 3000_00 });
  db.clock.set('2027-01-10T08:00:00Z');
  await employ(hr, employee.employee, { employedUntil: '2026-06-30' });
  // 181 days of 365.
  expect(await row(ours, employee.employee, 2026)).toMatchObject({ base: 1983_57 });
  expect((await listLeavers(uses, hr, { year: '2026' })).items).toMatchObject([{ overUse: 1016_43 }]);
});

test('who comes back another year owes nothing for the year they were here', async () => {
  const { hr, employee } = ours.people;
  await december.approved(employee, { total: 3000_00 });
  db.clock.set('2027-09-01T08:00:00Z');
  await employ(hr, employee.employee, { employedFrom: '2027-09-01', employedUntil: '2027-12-31' });
  expect(await row(ours, employee.employee, 2026)).toMatchObject({ base: 4000_00, used: 3000_00 });
  expect((await listLeavers(uses, hr, { year: '2026' })).items).toEqual([]);
});

test('a claim sent in on the last evening of a year is judged by that day, and reverted in the next it stays of its year', async () => {
  const { hr, employee } = ours.people;
  const october = claimStory(world, { date: '2026-10-03' });
  const draft = await october.read(employee, approves);
  // Still 2026 in Sweden at 22:59 UTC; at 23:01 it is the next year, and a payment in October has lapsed.
  db.clock.set('2026-12-31T22:58:59Z');
  await submitExpense(uses, employee, draft.id, { version: draft.version, confirmed });
  db.clock.set('2026-12-31T23:01:00Z');
  const message = (await world.messages(ours.id, 'evaluate-expense')).at(-1)!;
  await evaluateExpense(uses, message);
  const decided = await october.show(employee, draft.id);
  expect(decided).toMatchObject({ state: 'approved', benefitYear: 2026 });
  world.later();
  const back = await revertExpense(uses, hr, draft.id, { version: decided.version, reason: 'Fel kvitto' });
  expect(back).toMatchObject({ state: 'in_review', benefitYear: 2026, covered: 449_00 });
  expect(await row(ours, employee.employee, 2026)).toMatchObject({ used: 0, reserved: 449_00 });
  expect(await row(ours, employee.employee, 2027)).toBeUndefined();
  await expectLedgerToAddUp(db.app, ours.id);
});

test('the day in Sweden says which year it is: an hour before midnight in UTC it is the next', async () => {
  const { employee } = ours.people;
  const october = claimStory(world, { date: '2026-10-03' });
  const draft = await october.read(employee, approves);
  db.clock.set('2026-12-31T23:00:01Z');
  const late = submitExpense(uses, employee, draft.id, { version: draft.version, confirmed });
  await expect(late).rejects.toMatchObject({ code: 'claim-blocked', faults: [{ code: 'year-lapsed' }] });
});
