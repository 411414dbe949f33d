import { expect, test } from 'vitest';
import { editExpense } from '../../shared/claims/expenses/edit-expense.ts';
import { removeReceipt } from '../../shared/claims/receipts/remove-receipt.ts';
import { removeReceiptFiles } from '../../shared/claims/receipts/remove-receipt-files.ts';
import { scanReceipt } from '../../shared/claims/receipts/scan-receipt.ts';
import { uploadReceipt } from '../../shared/claims/receipts/upload-receipt.ts';
import { showReceiptFile } from '../../shared/claims/receipts/show-receipt-page.ts';
import { endHold } from '../../shared/protection/retention/end-hold.ts';
import { placeHold } from '../../shared/protection/retention/place-hold.ts';
import { aCompany } from '../support/a-company.ts';
import { approves, claimStory, paidDay } from '../support/claim-story.ts';
import { expectRefusal } from '../support/expect-refusal.ts';
import { recordedBy, recordsOf } from '../support/records.ts';
import { textReceipt } from '../support/text-receipt.ts';
import { verbWorld } from '../support/verb-world.ts';

const world = await verbWorld();
const { db, uses } = world;
const story = claimStory(world);
const [ours, theirs] = [await aCompany(db), await aCompany(db)];
const { employee, colleague, hr } = ours.people;

test('a receipt is taken off a draft, recorded, and its files go after it, however often that is said', async () => {
  const claim = await story.read(employee);
  const { id } = claim.receipts[0]!;
  const recorded = await recordedBy(db.app, ours.id, () => removeReceipt(uses, employee, claim.id, id));
  expect(recorded).toEqual({ audit: ['receipt.removed'], events: [], outbox: ['remove-receipt-files'] });
  expect((await story.show(employee, claim.id)).receipts).toEqual([]);
  await expectRefusal(showReceiptFile(uses, employee, id), 'not-found');
  const [message] = await world.messages(ours.id, 'remove-receipt-files');
  for (let time = 0; time < 2; time += 1) expect(await removeReceiptFiles(uses, message!)).toBe('done');
  await expect(uses.files.get(`${ours.id}/${id}/file`)).rejects.toThrow();
});

test('what it refuses takes nothing off', async () => {
  const claim = await story.read(employee);
  const other = await story.read(employee);
  const waiting = await story.inReview(employee);
  const id = claim.receipts[0]!.id;
  const before = await recordsOf(db.app, ours.id);
  await expectRefusal(removeReceipt(uses, { ...employee, roles: [] }, claim.id, id), 'not-allowed');
  for (const person of [colleague, hr, theirs.people.hr])
    await expectRefusal(removeReceipt(uses, person, claim.id, id), 'not-found');
  await expectRefusal(removeReceipt(uses, employee, other.id, id), 'not-found');
  const decided = removeReceipt(uses, employee, waiting.id, waiting.receipts[0]!.id);
  await expectRefusal(decided, 'not-in-this-state');
  expect(await recordsOf(db.app, ours.id)).toEqual(before);
});

test('what is held is removed by nobody, the person included, until the hold has ended', async () => {
  const claim = await story.read(employee);
  const id = claim.receipts[0]!.id;
  for (const whose of [employee.employee, null]) {
    const hold = await placeHold(uses, hr, { employee: whose, reason: 'Tvist om ett utlägg' });
    const before = await recordsOf(db.app, ours.id);
    await expectRefusal(removeReceipt(uses, employee, claim.id, id), 'data-held');
    expect(await recordsOf(db.app, ours.id)).toEqual(before);
    await endHold(uses, hr, hold.id);
  }
  const others = await placeHold(uses, hr, { employee: colleague.employee, reason: 'Tvist om ett utlägg' });
  await removeReceipt(uses, employee, claim.id, id);
  await endHold(uses, hr, others.id);
});

test('with the last receipt goes what was read off it, and the next is read into the form; what was typed stays', async () => {
  const claim = await story.read(employee);
  world.later();
  await editExpense(uses, employee, claim.id, { total: 123_00 });
  await removeReceipt(uses, employee, claim.id, claim.receipts[0]!.id);
  expect(await story.show(employee, claim.id)).toMatchObject({
    vendor: null,
    organisationNumber: null,
    paidOn: null,
    total: 123_00,
    vat: [],
    filledByMachine: [],
  });
  world.later();
  await uploadReceipt(uses, employee, claim.id, textReceipt({ vendor: 'Rätta Gymmet AB', date: paidDay, ...approves }));
  const message = (await world.messages(ours.id, 'scan-receipt')).at(-1)!;
  await scanReceipt(uses, message, false);
  expect(await story.show(employee, claim.id)).toMatchObject({
    vendor: 'Rätta Gymmet AB',
    paidOn: paidDay,
    total: 123_00,
  });
});
