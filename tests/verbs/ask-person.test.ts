import { eq } from 'drizzle-orm';
import { afterEach, expect, test } from 'vitest';
import { decideExpense } from '../../shared/claims/approvals/decide-expense.ts';
import { categories } from '../../shared/claims/benefits/table.ts';
import { editExpense } from '../../shared/claims/expenses/edit-expense.ts';
import { removeReceipt } from '../../shared/claims/receipts/remove-receipt.ts';
import { askPerson } from '../../shared/claims/expenses/ask-person.ts';
import { aCompany } from '../support/a-company.ts';
import { claimStory } from '../support/claim-story.ts';
import { expectRefusal } from '../support/expect-refusal.ts';
import { expectLedgerToAddUp, recordedBy, recordsOf } from '../support/records.ts';
import { verbWorld } from '../support/verb-world.ts';

const world = await verbWorld();
const { db, uses } = world;
const story = claimStory(world);
const [ours, theirs] = [await aCompany(db), await aCompany(db)];
const { employee, colleague, hr } = ours.people;

afterEach(() => expectLedgerToAddUp(db.app, ours.id));

test('a claim that a check declined goes to people, holds its share again, and the deciders are told', async () => {
  const claim = await story.declined(employee);
  const recorded = await recordedBy(db.app, ours.id, async () => {
    const asked = await askPerson(uses, employee, claim.id);
    expect(asked).toMatchObject({ state: 'in_review', decidedBy: null, covered: 449_00 });
  });
  expect(recorded).toEqual({ audit: ['expense.person-asked'], events: ['expense.person-asked'], outbox: ['notify'] });
});

test('a person’s decline, another’s claim, or one that was not declined, is not taken there', async () => {
  const waiting = await story.inReview(employee);
  const byCheck = await story.declined(employee);
  const input = { version: waiting.version, outcome: 'decline', comment: 'Nej.' } as const;
  await decideExpense(uses, hr, waiting.id, input);
  const before = await recordsOf(db.app, ours.id);
  await expectRefusal(askPerson(uses, employee, waiting.id), 'not-in-this-state');
  await expectRefusal(askPerson(uses, employee, (await story.draft(employee)).id), 'not-in-this-state');
  await expectRefusal(askPerson(uses, { ...employee, roles: [] }, byCheck.id), 'not-allowed');
  for (const person of [colleague, hr, theirs.people.hr])
    await expectRefusal(askPerson(uses, person, byCheck.id), 'not-found');
  expect((await recordsOf(db.app, ours.id)).outbox).toEqual(before.outbox);
});

test('a decline that was edited goes to people only as it could be submitted', async () => {
  const claim = await story.declined(employee);
  world.later();
  await editExpense(uses, employee, claim.id, { benefitYear: 2199 });
  await expectRefusal(askPerson(uses, employee, claim.id), 'claim-blocked');
  await editExpense(uses, employee, claim.id, { benefitYear: claim.benefitYear, note: 'Skorna ingick.' });
  await removeReceipt(uses, employee, claim.id, claim.receipts[0]!.id);
  await expectRefusal(askPerson(uses, employee, claim.id), 'claim-blocked');

  const mended = await story.declined(employee);
  world.later();
  await editExpense(uses, employee, mended.id, { note: 'Skorna ingick.' });
  expect(await askPerson(uses, employee, mended.id)).toMatchObject({ state: 'in_review' });
});

test('one that was not edited goes to people whatever has changed around it since', async () => {
  const company = await aCompany(db);
  const claim = await story.declined(company.people.employee);
  world.later();
  await db.app.inTenant(company.id, (tx) =>
    tx.db.update(categories).set({ open: false }).where(eq(categories.companyId, company.id)),
  );
  expect(await askPerson(uses, company.people.employee, claim.id)).toMatchObject({ state: 'in_review' });
});
