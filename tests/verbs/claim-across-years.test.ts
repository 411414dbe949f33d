import { expect, test } from 'vitest';
import { editExpense } from '../../shared/claims/expenses/edit-expense.ts';
import { submitExpense } from '../../shared/claims/expenses/submit-expense.ts';
import { aCompany } from '../support/a-company.ts';
import { allowanceWorld } from '../support/allowance-world.ts';
import { claimStory, confirmed } from '../support/claim-story.ts';
import { expectRefusal } from '../support/expect-refusal.ts';
import { expectLedgerToAddUp } from '../support/records.ts';
import { verbWorld } from '../support/verb-world.ts';

const world = await verbWorld();
const { db, uses } = world;
const story = claimStory(world, { date: '2026-12-10' });
const { row, setCategory } = allowanceWorld(world);

test('a December payment goes on the year its owner chose, and takes of that year alone', async () => {
  db.clock.set('2026-12-15T09:00:00Z');
  const ours = await aCompany(db);
  const { employee } = ours.people;
  const claim = await story.read(employee);
  expect(claim).toMatchObject({ benefitYear: 2026, benefitYears: [2026, 2027] });
  const { version } = await editExpense(uses, employee, claim.id, { benefitYear: 2027 });
  await submitExpense(uses, employee, claim.id, { version, confirmed });
  expect(await row(ours, employee.employee, 2027)).toMatchObject({ base: 5000_00, reserved: 449_00 });
  expect(await row(ours, employee.employee, 2026)).toMatchObject({ used: 0, reserved: 0 });
  await expectLedgerToAddUp(db.app, ours.id);
});

test('a draft of December that is submitted in January is moved by its owner, and counts on January’s year', async () => {
  db.clock.set('2026-12-20T09:00:00Z');
  const ours = await aCompany(db);
  const { employee } = ours.people;
  const { id, version } = await story.read(employee);
  db.clock.set('2027-01-08T09:00:00Z');
  await expectRefusal(submitExpense(uses, employee, id, { version, confirmed }), 'claim-blocked');
  expect(await story.show(employee, id)).toMatchObject({ benefitYear: 2026, benefitYears: [2027] });
  const moved = await editExpense(uses, employee, id, { benefitYear: 2027 });
  await submitExpense(uses, employee, id, { version: moved.version, confirmed });
  expect(await row(ours, employee.employee, 2027)).toMatchObject({ reserved: 449_00 });
  expect(await row(ours, employee.employee, 2026)).toMatchObject({ used: 0, reserved: 0 });
  await expectLedgerToAddUp(db.app, ours.id);
});

test('a claim follows the year of its category, whichever day that begins on', async () => {
  db.clock.set('2026-12-15T09:00:00Z');
  const ours = await aCompany(db);
  await setCategory(ours, { kind: 'other', yearStart: '07-01' });
  const claim = await story.read(ours.people.employee);
  expect(claim).toMatchObject({ benefitYear: 2026, benefitYears: [2026] });
  db.clock.set('2027-05-15T09:00:00Z');
  expect(await story.draft(ours.people.employee)).toMatchObject({ benefitYear: 2026 });
  const edited = await editExpense(uses, ours.people.employee, claim.id, { paidOn: '2027-05-10' });
  expect(edited).toMatchObject({ benefitYear: 2026, benefitYears: [2026, 2027] });
});
