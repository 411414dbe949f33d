import { and, eq } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { expenses } from '../../shared/claims/expenses/table.ts';
import type { Sealed } from '../../shared/platform/encryption/sealed.ts';
import { aCompany } from '../support/a-company.ts';
import { freshDatabase } from '../support/fresh-database.ts';
import { keyWorld } from '../support/key-world.ts';

const db = await freshDatabase();
const company = await aCompany(db);
const { seals } = await keyWorld(db);
const person = company.people.employee.employee;
const id = db.randomness.id();
const noteOf = (row: string, column = 'note') => ({ company: company.id, table: 'expenses', column, row });

const insert = (note: unknown) =>
  db.app.inTenant(company.id, (tx) =>
    tx.db.insert(expenses).values({
      companyId: company.id,
      id,
      employeeId: company.people.employee.employee,
      categoryId: company.wellness,
      state: 'draft',
      version: 1,
      benefitYear: company.year,
      currency: 'SEK',
      vat: [],
      filledByMachine: [],
      typedByPerson: [],
      reserved: 0,
      note: note as Sealed<string>,
      createdAt: tx.now,
      changedAt: tx.now,
    }),
  );

test('a value that nobody sealed is refused before it reaches the database', async () => {
  for (const plain of ['a plain text', Buffer.from('a plain text'), { bytes: Buffer.from('x'), place: noteOf(id) }, 7])
    await expect(insert(plain)).rejects.toThrow('expenses.note takes only a value sealed for it');
});

test('a value that was sealed for another column or table is refused', async () => {
  await expect(insert(await seals.seal('x', noteOf(id, 'vendor'), person))).rejects.toThrow(TypeError);
  await expect(insert(await seals.seal('x', { ...noteOf(id), table: 'expense_events' }, person))).rejects.toThrow(
    TypeError,
  );
});

test('what was sealed for its place is stored, and opens when it is read', async () => {
  await insert(await seals.seal('Glömde kvittot hemma', noteOf(id), person));
  const [row] = await db.app.inTenant(company.id, (tx) =>
    tx.db
      .select({ note: expenses.note })
      .from(expenses)
      .where(and(eq(expenses.companyId, company.id), eq(expenses.id, id))),
  );
  expect(await seals.open(row!.note!, noteOf(id))).toBe('Glömde kvittot hemma');
});

test('the text stands nowhere in the database', async () => {
  const administrator = await db.client('administrator');
  const { rows } = await administrator.query<{ note: Buffer }>('select note from expenses');
  expect(rows).toHaveLength(1);
  expect(rows[0]!.note.includes('kvittot')).toBe(false);
});
