import { expect, test } from 'vitest';
import { copyCompanyKeys, restoreCompanyKeys } from '../../shared/platform/encryption/company-keys/copies.ts';
import { companyKeys } from '../../shared/platform/encryption/company-keys/table.ts';
import { copyKeys } from '../../shared/platform/encryption/data-keys/copies.ts';
import { restoreFromCopies } from '../../shared/platform/encryption/data-keys/restore-from-copies.ts';
import { dataKeys } from '../../shared/platform/encryption/data-keys/table.ts';
import { aCompany } from '../support/a-company.ts';
import { freshDatabase } from '../support/fresh-database.ts';
import { keyWorld } from '../support/key-world.ts';

const db = await freshDatabase();
const [empty, third] = [await freshDatabase(), await freshDatabase()];
async function* nobody(): AsyncGenerator<string> {}

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
  for (const [i, one] of sealed.entries()) {
    await expect(alone.seals.open(one, places[i]!)).rejects.toMatchObject({ code: 'keys-away' });
  }
  // Nor where the copies are out of reach too; an index key of its own finds nothing that was indexed before.
  const nothing = await keyWorld(db, { keyDatabase: empty.keys, copies: { names: nobody } });
  for (const [i, one] of sealed.entries())
    await expect(nothing.seals.open(one, places[i]!)).rejects.toMatchObject({ name: 'SealBroken' });
  expect((await nothing.seals.blindIndex(company.id, 'expenses.vendor', 'simhallen')).equals(index)).toBe(false);

  const both = await keyWorld(db);
  expect(await Promise.all(sealed.map((one, i) => both.seals.open(one, places[i]!)))).toEqual([
    'text 0',
    'text 1',
    'text 2',
  ]);

  const other = third.keys;
  expect(await restoreFromCopies({ keyDatabase: other, copies: world.copies }, company.id)).toEqual({
    restored: 4,
    unplaced: 0,
  });
  expect(await restoreFromCopies({ keyDatabase: other, copies: world.copies }, company.id)).toEqual({
    restored: 0,
    unplaced: 0,
  });
  const restored = await keyWorld(db, { keyDatabase: other });
  expect(await Promise.all(sealed.map((one, i) => restored.seals.open(one, places[i]!)))).toEqual([
    'text 0',
    'text 1',
    'text 2',
  ]);
  expect(await restored.seals.blindIndex(company.id, 'expenses.vendor', 'simhallen')).toEqual(index);
});

const away = { name: 'Problem', code: 'keys-away' };

test('with a key database that was emptied nothing is read, sealed, indexed or made anew until the keys are put back', async () => {
  const company = await aCompany(db);
  const world = await keyWorld(db);
  const place = { company: company.id, table: 'expenses', column: 'note', row: db.randomness.id() };
  const person = company.people.employee.employee;
  const sealed = await world.seals.seal('kept', place, person);
  const index = await world.seals.blindIndex(company.id, 'expenses.vendor', 'simhallen');
  await copyKeys(world, company.id);
  const lose = () => db.keys.inTenant(company.id, (tx) => tx.db.delete(dataKeys));
  await lose();

  const lost: string[] = [];
  for (const one of [world, await keyWorld(db, { onLost: (of) => lost.push(of) })]) {
    await expect(one.seals.seal('new', place, company.people.hr.employee)).rejects.toMatchObject(away);
    db.clock.advance(300_000);
    await expect(one.seals.open(sealed, place)).rejects.toMatchObject(away);
    await expect(one.seals.blindIndexes(company.id, 'expenses.vendor', 'simhallen')).rejects.toMatchObject(away);
  }
  expect(new Set(lost)).toEqual(new Set([company.id]));
  expect(await db.keys.inTenant(company.id, (tx) => tx.db.$count(dataKeys))).toBe(0);
  expect(await restoreFromCopies(world, company.id)).toEqual({ restored: 2, unplaced: 0 });
  expect(await world.seals.open(sealed, place)).toBe('kept');
  expect(await world.seals.blindIndex(company.id, 'expenses.vendor', 'simhallen')).toEqual(index);
});

test('a company whose own key was lost gets no other', async () => {
  const company = await aCompany(db);
  const world = await keyWorld(db);
  const place = { company: company.id, table: 'expenses', column: 'note', row: db.randomness.id() };
  const sealed = await world.seals.seal('kept', place, company.people.employee.employee);
  await copyCompanyKeys({ database: db.app, copies: world.copies }, company.id);
  await db.operations.inTenant(company.id, (tx) => tx.db.delete(companyKeys));
  const { seals } = await keyWorld(db);
  await expect(seals.seal('new', place, company.people.hr.employee)).rejects.toMatchObject(away);
  expect(await restoreCompanyKeys({ database: db.app, copies: world.copies }, company.id)).toBe(1);
  expect(await seals.open(sealed, place)).toBe('kept');
});

test('a company is begun after its first key was made and nothing sealed, and by many at once', async () => {
  const company = await aCompany(db);
  const place = { company: company.id, table: 'expenses', column: 'note', row: db.randomness.id() };
  await (await keyWorld(db)).keys.companyKeys.bring(company.id);
  const worlds = await Promise.all(Array.from({ length: 8 }, () => keyWorld(db)));
  const sealed = await Promise.all(worlds.map(({ seals }) => seals.seal('x', place, company.people.employee.employee)));
  for (const one of sealed) expect(await worlds[0]!.seals.open(one, place)).toBe('x');
});
