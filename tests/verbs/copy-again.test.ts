import { expect, test } from 'vitest';
import { copyKeys, copyMissing, copyName } from '../../shared/platform/encryption/data-keys/copies.ts';
import { restoreFromCopies } from '../../shared/platform/encryption/data-keys/restore-from-copies.ts';
import { dataKeys } from '../../shared/platform/encryption/data-keys/table.ts';
import { keyIdOf } from '../../shared/platform/encryption/key-id.ts';
import { personHolder } from '../../shared/platform/encryption/holder.ts';
import { aCompany } from '../support/a-company.ts';
import { freshDatabase } from '../support/fresh-database.ts';
import { keyWorld } from '../support/key-world.ts';

const db = await freshDatabase();

test('copies that are gone from their container are put there again, and only those', async () => {
  const company = await aCompany(db);
  const world = { ...(await keyWorld(db)), clock: db.clock };
  const place = { company: company.id, table: 'expenses', column: 'note', row: db.randomness.id() };
  const { employee, colleague } = company.people;
  const sealed = await world.seals.seal('kept', place, employee.employee);
  await world.seals.seal('other', place, colleague.employee);
  await copyKeys(world, company.id);
  db.clock.advance(1_000);
  expect(await copyMissing(world, company.id)).toBe(0);
  const key = keyIdOf((await world.keys.current(company.id, personHolder(employee.employee))).id);
  const name = copyName(company.id, key);
  const before = await world.copies.get(name);
  await world.copies.remove(name);
  expect(await copyMissing(world, company.id)).toBe(1);
  expect(await world.copies.get(name)).toEqual(before);

  for await (const one of world.copies.names(`${company.id}/`)) await world.copies.remove(one);
  db.clock.advance(1_000);
  expect(await copyMissing(world, company.id)).toBe(2);
  await db.keys.inTenant(company.id, (tx) => tx.db.delete(dataKeys));
  expect(await restoreFromCopies(world, company.id)).toEqual({ restored: 2, unplaced: 0 });
  expect(await (await keyWorld(db)).seals.open(sealed, place)).toBe('kept');
});
