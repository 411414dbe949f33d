import { and, eq } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { editExpense } from '../../shared/claims/expenses/edit-expense.ts';
import { createExpense } from '../../shared/claims/expenses/create-expense.ts';
import { findExpenses } from '../../shared/claims/expenses/find-expenses.ts';
import { removeReceipt } from '../../shared/claims/receipts/remove-receipt.ts';
import { scanReceipt } from '../../shared/claims/receipts/scan-receipt.ts';
import { uploadReceipt } from '../../shared/claims/receipts/upload-receipt.ts';
import { hashWords, keepReceiptWords } from '../../shared/claims/search/keep-words.ts';
import { receiptWords, vendorWords } from '../../shared/claims/search/table.ts';
import type { Person } from '../../shared/platform/actor.ts';
import { aCompany } from '../support/a-company.ts';
import { claimStory } from '../support/claim-story.ts';
import { expectRefusal } from '../support/expect-refusal.ts';
import { textReceipt } from '../support/text-receipt.ts';
import { verbWorld } from '../support/verb-world.ts';

const world = await verbWorld();
const { db, uses } = world;
const story = claimStory(world);
const [ours, theirs] = [await aCompany(db), await aCompany(db)];
const { employee, colleague, hr } = ours.people;

const found = async (person: Person, search: string, more: object = {}) =>
  (await findExpenses(uses, person, { search, ...more })).items.map(({ id }) => id);
const wordsOfReceipt = (company: string, receipt: string) =>
  db.app.inTenant(company, (tx) =>
    tx.db.$count(receiptWords, and(eq(receiptWords.companyId, company), eq(receiptWords.receiptId, receipt))),
  );

test('a claim is found by every word that stands on its receipts, however it is written', async () => {
  const claim = await story.read(employee, { vendor: 'Sömnkliniken AB', what: 'Klassisk massage 60 min', vatRate: 25 });
  await story.read(employee, { vendor: 'Rönnbärets Gym AB' });
  for (const search of ['Sömnkliniken', 'SOMNKLINIKEN', 'massage sömnkliniken', '104418 massage', '  massage, ab '])
    expect(await found(employee, search), search).toEqual([claim.id]);
  for (const search of ['sömn', 'massage rönnbärets', 'massag', '104419'])
    expect(await found(employee, search), search).toEqual([]);
});

test('words may stand on several receipts of one claim, and go with the receipt', async () => {
  const claim = await story.read(employee, { vendor: 'Ekorrens Simhall AB' });
  await uploadReceipt(uses, employee, claim.id, textReceipt({ vendor: 'Grävlingens Bastu AB' }));
  world.later();
  const message = (await world.messages(ours.id, 'scan-receipt')).at(-1)!;
  await scanReceipt(uses, message, false);
  expect(await found(employee, 'ekorrens grävlingens')).toEqual([claim.id]);
  expect(await wordsOfReceipt(ours.id, message.receipt)).toBeGreaterThan(5);
  await removeReceipt(uses, employee, claim.id, message.receipt);
  expect(await wordsOfReceipt(ours.id, message.receipt)).toBe(0);
  expect(await found(employee, 'grävlingens')).toEqual([]);
  expect(await found(employee, 'ekorrens')).toEqual([claim.id]);
});

test('a vendor that is typed is found, together with what the receipt says, until it is typed anew or emptied', async () => {
  const claim = await story.read(employee, { vendor: 'Bäverns Gym AB', what: 'Yogamatta' });
  const typed = await createExpense(uses, employee, { vendor: 'Lodjurets Klättring' });
  expect(await found(employee, 'lodjurets klättring')).toEqual([typed.id]);
  await editExpense(uses, employee, claim.id, { vendor: 'Järvens Träning' });
  expect(await found(employee, 'järvens yogamatta')).toEqual([claim.id]);
  await editExpense(uses, employee, claim.id, { note: 'x' });
  expect(await found(employee, 'järvens')).toEqual([claim.id]);
  await editExpense(uses, employee, claim.id, { vendor: 'Vargens Träning' });
  expect(await found(employee, 'järvens')).toEqual([]);
  await editExpense(uses, employee, claim.id, { vendor: null });
  expect(await found(employee, 'vargens')).toEqual([]);
  expect(await found(employee, 'yogamatta')).toEqual([claim.id]);
  await editExpense(uses, employee, typed.id, { vendor: '' });
  expect(
    await db.app.inTenant(ours.id, (tx) =>
      tx.db.$count(vendorWords, and(eq(vendorWords.companyId, ours.id), eq(vendorWords.expenseId, typed.id))),
    ),
  ).toBe(0);
});

test('nobody finds another’s claim in their own list, nor another company’s anywhere', async () => {
  const claim = await story.read(colleague, { vendor: 'Tjäderns Massage AB' });
  const foreign = await story.read(theirs.people.employee, { vendor: 'Tjäderns Massage AB' });
  expect(await found(colleague, 'tjäderns')).toEqual([claim.id]);
  expect(await found(theirs.people.employee, 'tjäderns')).toEqual([foreign.id]);
  for (const person of [employee, hr]) expect(await found(person, 'tjäderns')).toEqual([]);
});

test('the same word has unrelated hashes in two companies, and no word stands in the database', async () => {
  const [here] = await hashWords(uses, ours.id, 'massage');
  const [there] = await hashWords(uses, theirs.id, 'massage');
  expect(here!.equals(there!)).toBe(false);
  const rows = await db.app.inTenant(ours.id, (tx) =>
    tx.db.select({ word: receiptWords.word }).from(receiptWords).where(eq(receiptWords.companyId, ours.id)),
  );
  expect(rows.length).toBeGreaterThan(50);
  expect(rows.some(({ word }) => word.equals(here!))).toBe(true);
  expect(rows.filter(({ word }) => word.length !== 20 || word.includes('massage'))).toEqual([]);
});

test('a newer reading takes the place of the words before', async () => {
  const claim = await story.read(employee, { vendor: 'Uttrarnas Bad AB' });
  const receipt = claim.receipts[0]!.id;
  const words = await hashWords(uses, ours.id, 'omläst kvitto');
  await db.app.inTenant(ours.id, (tx) => keepReceiptWords(tx, receipt, words));
  expect(await found(employee, 'uttrarnas')).toEqual([]);
  expect(await found(employee, 'omläst')).toEqual([claim.id]);
});

test('pages go on where they ended, and a state narrows them', async () => {
  const many = await aCompany(db);
  const person = many.people.employee;
  const made: string[] = [];
  for (let n = 0; n < 53; n += 1) {
    world.later();
    made.unshift((await createExpense(uses, person, { vendor: n === 20 ? 'Annat' : 'Illerns Gym' })).id);
  }
  const wanted = made.filter((_, at) => at !== 32);
  const first = await findExpenses(uses, person, { search: 'illerns gym' });
  expect(first.items.map(({ id }) => id)).toEqual(wanted.slice(0, 50));
  const second = await findExpenses(uses, person, { search: 'illerns gym', cursor: first.next! });
  expect(second.items.map(({ id }) => id)).toEqual(wanted.slice(50));
  expect(second.next).toBeNull();
  expect(await found(person, 'illerns', { state: 'approved' })).toEqual([]);
  expect(await found(person, 'annat', { state: 'draft' })).toEqual([made[32]]);
});

test('what it refuses', async () => {
  for (const search of ['', '  ', 'ab', '12 3', '☃', '%', 'x_y'])
    await expectRefusal(findExpenses(uses, employee, { search }), 'input-invalid');
  for (const cursor of ['x', ''])
    await expectRefusal(findExpenses(uses, employee, { search: 'gym', cursor }), 'input-invalid');
  await expectRefusal(findExpenses(uses, employee, { search: 'x'.repeat(101) }), 'input-invalid');
  await expectRefusal(findExpenses(uses, { ...employee, roles: [] }, { search: 'gym' }), 'not-allowed');
});
