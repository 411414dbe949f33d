import { expect, test } from 'vitest';
import { nonceBudget } from '../../shared/platform/encryption/nonce-budget.ts';
import { mostNonces } from '../../shared/platform/encryption/nonce-limit.ts';
import { aCompany } from '../support/a-company.ts';
import { freshDatabase } from '../support/fresh-database.ts';
import { keyWorld } from '../support/key-world.ts';

const db = await freshDatabase();
const company = await aCompany(db);
const person = company.people.employee.employee;
const place = () => ({ company: company.id, table: 'expenses', column: 'note', row: db.randomness.id() });
const keyOwner = await db.client('keyholder');

async function usesOf(holder: string): Promise<number> {
  await keyOwner.query(`select set_config('app.company_id', $1, false)`, [company.id]);
  const { rows } = await keyOwner.query<{ uses: string }>('select uses from data_keys where holder = $1', [holder]);
  return Number(rows[0]!.uses);
}

test('what is sealed with a key is counted before it is, over all instances', async () => {
  const [one, other] = [await keyWorld(db), await keyWorld(db)];
  for (let i = 0; i < 300; i += 1) await one.seals.seal('x', place(), person);
  const after = await usesOf(person);
  expect(after).toBeGreaterThanOrEqual(300);
  await other.seals.seal('x', place(), person);
  expect(await usesOf(person)).toBeGreaterThan(after);
});

test('a key whose nonces are spent seals nothing more, and goes on opening', async () => {
  const before = await keyWorld(db);
  const where = place();
  const sealed = await before.seals.seal('kept', where, person);
  await keyOwner.query(`select set_config('app.company_id', $1, false)`, [company.id]);
  await keyOwner.query('update data_keys set uses = $1 where holder = $2', [mostNonces - 10, person]);
  const { seals } = await keyWorld(db);
  await expect(seals.seal('one too many', place(), person)).rejects.toMatchObject({ name: 'NoncesSpent' });
  expect(await seals.open(sealed, where)).toBe('kept');
});

test('the database refuses a count beyond what a key may have', async () => {
  await expect(
    keyOwner.query('update data_keys set uses = $1 where holder = $2', [mostNonces + 1, person]),
  ).rejects.toThrow(/uses/);
});

test('a block is reserved once for all who wait, and handed out one by one', async () => {
  const asked: number[] = [];
  const budget = nonceBudget(5, async (...[, , , count]) => (asked.push(count), true));
  await Promise.all(Array.from({ length: 23 }, () => budget.take(company.id, 'k', 1)));
  expect(asked.reduce((sum, count) => sum + count, 0)).toBe(25);
  await budget.take(company.id, 'k', 2);
  expect(asked).toHaveLength(6);
});
