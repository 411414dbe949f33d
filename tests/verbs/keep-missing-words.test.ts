import { and, eq } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { createExpense } from '../../shared/claims/expenses/create-expense.ts';
import { findExpenses } from '../../shared/claims/expenses/find-expenses.ts';
import { keepMissingWords } from '../../shared/claims/search/keep-missing-words.ts';
import { receiptWords, vendorWords } from '../../shared/claims/search/table.ts';
import { forgetHolder } from '../../shared/platform/encryption/data-keys/forget-holder.ts';
import { personHolder } from '../../shared/platform/encryption/holder.ts';
import { aCompany } from '../support/a-company.ts';
import { claimStory } from '../support/claim-story.ts';
import { photographTables } from '../support/photograph-tables.ts';
import { recordedBy } from '../support/records.ts';
import { verbWorld } from '../support/verb-world.ts';

const world = await verbWorld();
const { db, uses } = world;
const story = claimStory(world);

const found = async (person: Parameters<typeof findExpenses>[1], search: string) =>
  (await findExpenses(uses, person, { search })).items.map(({ id }) => id);
const forgetWords = (company: string) =>
  db.app.inTenant(company, async (tx) => {
    await tx.db.delete(receiptWords).where(and(eq(receiptWords.companyId, company)));
    await tx.db.delete(vendorWords).where(and(eq(vendorWords.companyId, company)));
  });

test('claims from before are found after it as others are, and it has nothing more to do', async () => {
  const { id, people } = await aCompany(db);
  const read = await story.read(people.employee, { vendor: 'Hackspettens Gym AB' });
  const typed = await createExpense(uses, people.employee, { vendor: 'Korpens Klubb' });
  const words = await photographTables(db, id);
  await forgetWords(id);
  expect(await found(people.employee, 'hackspettens')).toEqual([]);
  const recorded = await recordedBy(db.app, id, async () => expect(await keepMissingWords(uses, id)).toBe(2));
  expect(recorded).toEqual({ audit: ['expense.words-kept', 'expense.words-kept'], events: [], outbox: [] });
  const after = await photographTables(db, id);
  for (const table of ['receipt_words', 'vendor_words', 'expenses', 'receipts'])
    expect(after[table], table).toEqual(words[table]);
  expect(await found(people.employee, 'hackspettens')).toEqual([read.id]);
  expect(await found(people.employee, 'korpens')).toEqual([typed.id]);
  expect(await keepMissingWords(uses, id)).toBe(0);
});

test('one that cannot be opened holds no other up, and a person who was forgotten stays so', async () => {
  const { id, people } = await aCompany(db);
  await story.read(people.employee, { vendor: 'Glömda Gym AB' });
  const other = await story.read(people.colleague, { vendor: 'Duvans Gym AB' });
  await forgetWords(id);
  const forgetting = { keyDatabase: uses.keyDatabase, copies: uses.copies, dataKeys: uses.keys.dataKeys };
  await forgetHolder(forgetting, id, personHolder(people.employee.employee));
  expect(await keepMissingWords(uses, id)).toBe(1);
  expect(await found(people.colleague, 'duvans')).toEqual([other.id]);
  const broken = () => Promise.reject(new Error('broken'));
  const failing = { ...uses, seals: { ...uses.seals, open: broken, openKept: broken } as typeof uses.seals };
  await forgetWords(id);
  await expect(keepMissingWords(failing, id)).rejects.toThrow('broken');
});
