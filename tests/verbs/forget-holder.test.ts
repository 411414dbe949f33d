import { expect, test } from 'vitest';
import type { BlobName } from '../../shared/kernel/flow.ts';
import { copyKeys, copyName } from '../../shared/platform/encryption/data-keys/copies.ts';
import { forgetHolder, removeForgottenCopies } from '../../shared/platform/encryption/data-keys/forget-holder.ts';
import { restoreFromCopies } from '../../shared/platform/encryption/data-keys/restore-from-copies.ts';
import { dataKeys } from '../../shared/platform/encryption/data-keys/table.ts';
import { keyIdOf } from '../../shared/platform/encryption/key-id.ts';
import { personHolder } from '../../shared/platform/encryption/holder.ts';
import { aCompany } from '../support/a-company.ts';
import { freshDatabase } from '../support/fresh-database.ts';
import { keyWorld } from '../support/key-world.ts';

const db = await freshDatabase();

async function sealedByTwo() {
  const company = await aCompany(db);
  const world = await keyWorld(db);
  const place = () => ({ company: company.id, table: 'expenses', column: 'note', row: db.randomness.id() });
  const [forgotten, other] = [company.people.employee.employee, company.people.colleague.employee];
  const [theirs, others] = [place(), place()];
  const sealed = {
    theirs: await world.seals.seal('theirs', theirs, forgotten),
    others: await world.seals.seal('others', others, other),
  };
  const key = keyIdOf((await world.keys.current(company.id, personHolder(forgotten))).id);
  await copyKeys(world, company.id);
  return {
    ...world,
    company,
    forgotten,
    key,
    sealed,
    places: { theirs, others },
    uses: { keyDatabase: world.keyDatabase, copies: world.copies, dataKeys: world.keys.dataKeys },
  };
}

const namesOf = async (names: AsyncIterable<string>): Promise<string[]> => {
  const all: string[] = [];
  for await (const name of names) all.push(name);
  return all;
};

test('a forgotten person’s values open nowhere, their copy is gone, and others’ stay', async () => {
  const { company, forgotten, key, sealed, places, uses, seals, copies } = await sealedByTwo();
  const kept = await namesOf(copies.names(`${company.id}/`));
  expect(kept).toContain(copyName(company.id, key));
  expect(await forgetHolder(uses, company.id, personHolder(forgotten))).toBe(1);
  for (const instance of [seals, (await keyWorld(db)).seals]) {
    await expect(instance.open(sealed.theirs, places.theirs)).rejects.toMatchObject({ name: 'KeyForgotten' });
    expect(await instance.open(sealed.others, places.others)).toBe('others');
  }
  expect(await namesOf(copies.names(`${company.id}/`))).toEqual(
    kept.filter((name) => name !== copyName(company.id, key)),
  );
});

test('no key is made for a forgotten person again, and putting copies back brings nothing back', async () => {
  const { company, forgotten, sealed, places, uses, keyDatabase, copies } = await sealedByTwo();
  await forgetHolder(uses, company.id, personHolder(forgotten));
  expect(await restoreFromCopies({ keyDatabase, copies }, company.id)).toEqual({ restored: 0, unplaced: 0 });
  const { seals } = await keyWorld(db);
  await expect(seals.open(sealed.theirs, places.theirs)).rejects.toMatchObject({ name: 'KeyForgotten' });
  await expect(seals.seal('again', places.theirs, forgotten)).rejects.toMatchObject({ name: 'KeyForgotten' });
});

test('forgetting twice is forgetting once, also where nothing was sealed', async () => {
  const { company, forgotten, uses } = await sealedByTwo();
  await forgetHolder(uses, company.id, personHolder(forgotten));
  expect(await forgetHolder(uses, company.id, personHolder(forgotten))).toBe(0);
  expect(await forgetHolder(uses, company.id, personHolder(db.randomness.id()))).toBe(0);
});

test('a copy that could not be reached is removed later; one that was being put meanwhile does not stay', async () => {
  const { company, forgotten, key, uses, copies, keyDatabase } = await sealedByTwo();
  const unreachable = { ...copies, remove: () => Promise.reject(new Error('away')) };
  await expect(forgetHolder({ ...uses, copies: unreachable }, company.id, personHolder(forgotten))).rejects.toThrow(
    'away',
  );
  expect(await copies.get(copyName(company.id, key))).not.toBeNull();
  expect(await removeForgottenCopies({ keyDatabase, copies }, company.id)).toBe(1);
  expect(await copies.get(copyName(company.id, key))).toBeNull();

  const next = await sealedByTwo();
  await next.keyDatabase.inTenant(next.company.id, async (tx) => {
    await tx.db.update(dataKeys).set({ copiedAt: null });
  });
  const meanwhile = {
    ...next.copies,
    put: async (name: BlobName, bytes: Buffer) => {
      await next.copies.put(name, bytes);
      if (name === copyName(next.company.id, next.key))
        await forgetHolder(next.uses, next.company.id, personHolder(next.forgotten));
      await next.copies.put(name, bytes);
    },
  };
  await copyKeys({ keyDatabase: next.keyDatabase, copies: meanwhile }, next.company.id);
  expect(await next.copies.get(copyName(next.company.id, next.key))).toBeNull();
});

test('a company whose first act is to forget somebody has lost nothing: its first key is made when it is needed', async () => {
  const company = await aCompany(db);
  const { keyDatabase, copies, keys } = await keyWorld(db);
  const uses = { keyDatabase, copies, dataKeys: keys.dataKeys };
  expect(await forgetHolder(uses, company.id, personHolder(company.people.employee.employee))).toBe(0);
  const lost: string[] = [];
  const { seals } = await keyWorld(db, { onLost: (of) => lost.push(of) });
  const place = { company: company.id, table: 'expenses', column: 'note', row: db.randomness.id() };
  const sealed = await seals.seal('the first', place, company.people.colleague.employee);
  expect(await seals.open(sealed, place)).toBe('the first');
  expect(lost).toEqual([]);
});
