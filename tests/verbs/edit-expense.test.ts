import { expect, test } from 'vitest';
import { editExpense } from '../../shared/claims/expenses/edit-expense.ts';
import { scanReceipt } from '../../shared/claims/receipts/scan-receipt.ts';
import { aCompany } from '../support/a-company.ts';
import { claimStory } from '../support/claim-story.ts';
import { expectRefusal } from '../support/expect-refusal.ts';
import { recordedBy, recordsOf } from '../support/records.ts';
import { verbWorld } from '../support/verb-world.ts';

const world = await verbWorld();
const { db, uses } = world;
const story = claimStory(world);
const [ours, theirs] = [await aCompany(db), await aCompany(db)];
const { employee, colleague, hr } = ours.people;

test('changes the named fields, keeps the others, and is recorded by the fields’ names', async () => {
  const claim = await story.read(employee);
  const recorded = await recordedBy(db.app, ours.id, async () => {
    const edited = await editExpense(uses, employee, claim.id, { total: 400_00 });
    expect(edited).toMatchObject({ total: 400_00, vendor: claim.vendor, paidOn: claim.paidOn });
    expect(edited.version).toBe(claim.version + 1);
    expect(edited.filledByMachine.toSorted()).toEqual(['currency', 'organisationNumber', 'paidOn', 'vat', 'vendor']);
  });
  expect(recorded).toEqual({ audit: ['expense.edited'], events: [], outbox: [] });
});

test('what was typed or emptied stays so when the scan comes after', async () => {
  const claim = await story.uploaded(employee);
  await editExpense(uses, employee, claim.id, { vendor: 'Mitt gym', total: null });
  const [message] = (await world.messages(ours.id, 'scan-receipt')).slice(-1);
  await scanReceipt(uses, message!, false);
  const after = await story.show(employee, claim.id);
  expect(after).toMatchObject({ vendor: 'Mitt gym', total: null, paidOn: '2026-05-18' });
  expect(after.filledByMachine.toSorted()).toEqual(['organisationNumber', 'paidOn']);
  expect(after.receipts[0]?.reading?.total.value).toBe(449_00);
});

test('edits and a scan at the same time all succeed, and the edits win', async () => {
  const claim = await story.uploaded(employee);
  const [message] = (await world.messages(ours.id, 'scan-receipt')).slice(-1);
  const edits = [1, 2, 3].map((n) => editExpense(uses, employee, claim.id, { vendor: `Försök ${n}`, total: n * 100 }));
  const [scanned, ...edited] = await Promise.allSettled([scanReceipt(uses, message!, false), ...edits]);
  expect(scanned).toMatchObject({ status: 'fulfilled', value: 'done' });
  expect(edited.map(({ status }) => status)).toEqual(['fulfilled', 'fulfilled', 'fulfilled']);
  const after = await story.show(employee, claim.id);
  expect(after.vendor).toMatch(/^Försök/);
  expect(after.receipts[0]?.state).toBe('read');
});

test('an organisation number is taken as people write it, kept sealed and shown as digits', async () => {
  const claim = await story.read(employee);
  for (const written of ['559999-0172', '165599990172', 'SE559999017201']) {
    world.later();
    const edited = await editExpense(uses, employee, claim.id, { organisationNumber: written });
    expect(edited.organisationNumber).toBe('5599990172');
  }
  await expectRefusal(editExpense(uses, employee, claim.id, { organisationNumber: '559999-0173' }), 'input-invalid');
  expect((await editExpense(uses, employee, claim.id, { organisationNumber: null })).organisationNumber).toBeNull();
});

test('what it refuses changes nothing', async () => {
  const claim = await story.draft(employee);
  const waiting = await story.inReview(employee);
  const before = await recordsOf(db.app, ours.id);
  await expectRefusal(editExpense(uses, { ...employee, roles: [] }, claim.id, {}), 'not-allowed');
  await expectRefusal(editExpense(uses, colleague, claim.id, { total: 1 }), 'not-found');
  await expectRefusal(editExpense(uses, hr, claim.id, { total: 1 }), 'not-found');
  await expectRefusal(editExpense(uses, hr, waiting.id, { total: 1 }), 'not-found');
  await expectRefusal(editExpense(uses, theirs.people.hr, claim.id, { total: 1 }), 'not-found');
  await expectRefusal(editExpense(uses, employee, claim.id, { total: -1 }), 'input-invalid');
  await expectRefusal(editExpense(uses, employee, claim.id, { categoryId: theirs.wellness }), 'not-found');
  await expectRefusal(editExpense(uses, employee, waiting.id, { total: 1 }), 'not-in-this-state');
  expect(await recordsOf(db.app, ours.id)).toEqual(before);
  expect(await story.show(employee, waiting.id)).toEqual(waiting);
});
