import { expect, test } from 'vitest';
import { createExpense } from '../../shared/claims/expenses/create-expense.ts';
import { aCompany } from '../support/a-company.ts';
import { expectRefusal } from '../support/expect-refusal.ts';
import { recordedBy, recordsOf } from '../support/records.ts';
import { verbWorld } from '../support/verb-world.ts';

const { db, uses } = await verbWorld();
const [ours, theirs] = [await aCompany(db), await aCompany(db)];
const { employee } = ours.people;

test('an empty draft in the open category, of this year, recorded and not sent anywhere', async () => {
  const recorded = await recordedBy(db.app, ours.id, async () => {
    expect(await createExpense(uses, employee, {})).toMatchObject({
      state: 'draft',
      version: 1,
      category: { id: ours.wellness },
      benefitYear: 2026,
      vendor: null,
      total: null,
      currency: 'SEK',
      receipts: [],
      may: ['edit', 'submit', 'withdraw'],
      timeline: [{ act: 'expense.created', by: { kind: 'you' } }],
    });
  });
  expect(recorded).toEqual({ audit: ['expense.created'], events: ['expense.created'], outbox: [] });
});

test('what is typed is there, and the benefit year follows the day of payment', async () => {
  const typed = { vendor: ' Tallbo Gym ', paidOn: '2025-12-03', total: 100, note: 'a\u0000\nb' };
  expect(await createExpense(uses, employee, typed)).toMatchObject({
    vendor: 'Tallbo Gym',
    paidOn: '2025-12-03',
    benefitYear: 2026,
    note: 'a\nb',
    filledByMachine: [],
  });
});

test('what it refuses leaves nothing behind', async () => {
  const before = await recordsOf(db.app, ours.id);
  const nobody = { ...employee, roles: [] };
  await expectRefusal(createExpense(uses, nobody, {}), 'not-allowed');
  await expectRefusal(createExpense(uses, employee, { total: 0.5 }), 'input-invalid');
  await expectRefusal(createExpense(uses, employee, { categoryId: theirs.wellness }), 'not-found');
  expect(await recordsOf(db.app, ours.id)).toEqual(before);
});
