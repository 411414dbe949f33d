import { expect, test } from 'vitest';
import { copyKeys } from '../../shared/platform/encryption/data-keys/copies.ts';
import { restoreFromCopies } from '../../shared/platform/encryption/data-keys/restore-from-copies.ts';
import { aCompany } from '../support/a-company.ts';
import { freshDatabase } from '../support/fresh-database.ts';
import { keyWorld } from '../support/key-world.ts';

const db = await freshDatabase();
const [empty, third] = [await freshDatabase(), await freshDatabase()];

test('with the main database alone nothing sealed can be read; with both it can; lost, the keys come back from their copies', async () => {
  const company = await aCompany(db);
  const world = await keyWorld(db);
  const holders = [company.people.employee.employee, { kind: 'year', of: 2026 }, { kind: 'company' }] as const;
  const places = holders.map(() => ({
    company: company.id,
    table: 'expenses',
    column: 'note',
    row: db.randomness.id(),
  }));
  const sealed = await Promise.all(holders.map((about, i) => world.seals.seal(`text ${i}`, places[i]!, about)));
  const index = await world.seals.blindIndex(company.id, 'expenses.vendor', 'simhallen');
  await copyKeys(world, company.id);

  const alone = await keyWorld(db, { keyDatabase: empty.keys });
  for (const [i, one] of sealed.entries())
    await expect(alone.seals.open(one, places[i]!)).rejects.toMatchObject({ name: 'SealBroken' });
  // An index key of its own finds nothing that was indexed before.
  expect((await alone.seals.blindIndex(company.id, 'expenses.vendor', 'simhallen')).equals(index)).toBe(false);

  const both = await keyWorld(db);
  expect(await Promise.all(sealed.map((one, i) => both.seals.open(one, places[i]!)))).toEqual([
    'text 0',
    'text 1',
    'text 2',
  ]);

  const other = third.keys;
  expect(await restoreFromCopies({ keyDatabase: other, copies: world.copies }, company.id)).toBe(4);
  expect(await restoreFromCopies({ keyDatabase: other, copies: world.copies }, company.id)).toBe(0);
  const restored = await keyWorld(db, { keyDatabase: other });
  expect(await Promise.all(sealed.map((one, i) => restored.seals.open(one, places[i]!)))).toEqual([
    'text 0',
    'text 1',
    'text 2',
  ]);
  expect(await restored.seals.blindIndex(company.id, 'expenses.vendor', 'simhallen')).toEqual(index);
});
