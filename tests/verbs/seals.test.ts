import fc from 'fast-check';
import { expect, test } from 'vitest';
import { SealBroken } from '../../shared/platform/encryption/cipher.ts';
import type { Place, Sealed, SealedBytes } from '../../shared/platform/encryption/sealed.ts';
import { aCompany } from '../support/a-company.ts';
import { freshDatabase } from '../support/fresh-database.ts';
import { keyWorld } from '../support/key-world.ts';

const db = await freshDatabase();
const [ours, theirs] = [await aCompany(db), await aCompany(db)];
const { seals, keys } = await keyWorld(db);
const { randomness } = db;
const person = ours.people.employee.employee;
const place: Place = { company: ours.id, table: 'expenses', column: 'note', row: randomness.id() };
const asRead = <T>(sealed: Sealed<T>): SealedBytes<T> => Buffer.from(sealed.bytes) as SealedBytes<T>;

test('any value comes back as it was', async () => {
  await fc.assert(
    fc.asyncProperty(fc.jsonValue(), async (value) => {
      const sealed = await seals.seal(value, place, person);
      expect(await seals.open(asRead(sealed), place)).toEqual(JSON.parse(JSON.stringify(value)));
    }),
  );
});

test.each([
  ['the empty text', ''],
  ['a text of every kind of letter', 'Åsa Öberg 日本 👩‍👩‍👧 \u0000 \ud800 \ufeff'],
  ['a mebibyte', 'ö'.repeat(2 ** 19)],
])('%s comes back as it was', async (_, text) => {
  expect(await seals.open(asRead(await seals.seal(text, place, person)), place)).toBe(text);
});

test('any text comes back as it was, and does not stand in the bytes', async () => {
  await fc.assert(
    fc.asyncProperty(fc.string({ unit: 'binary', minLength: 0, maxLength: 200 }), async (text) => {
      const sealed = await seals.seal(text, place, person);
      expect(await seals.open(asRead(sealed), place)).toBe(text);
      if (text.length > 5) expect(sealed.bytes.includes(Buffer.from(text, 'utf8'))).toBe(false);
    }),
  );
});

test('the same value sealed twice gives other bytes: equal values do not show', async () => {
  const [a, b] = [await seals.seal('same', place, person), await seals.seal('same', place, person)];
  expect(a.bytes.equals(b.bytes)).toBe(false);
});

test('a bit turned over in any byte breaks the seal', async () => {
  const { bytes } = await seals.seal('48 kr för en simhall', place, person);
  for (let at = 0; at < bytes.length; at += 1) {
    const changed = Buffer.from(bytes) as SealedBytes<string>;
    changed[at]! ^= 1 << (at % 8);
    await expect(seals.open(changed, place), `byte ${at}`).rejects.toBeInstanceOf(SealBroken);
  }
});

test('bytes cut off or added anywhere break the seal', async () => {
  const { bytes } = await seals.seal('något', place, person);
  for (let length = 0; length < bytes.length; length += 1)
    await expect(
      seals.open(bytes.subarray(0, length) as SealedBytes<string>, place),
      `${length}`,
    ).rejects.toBeInstanceOf(SealBroken);
  await expect(
    seals.open(Buffer.concat([bytes, Buffer.alloc(1)]) as SealedBytes<string>, place),
  ).rejects.toBeInstanceOf(SealBroken);
});

test.each<[string, Partial<Place>]>([
  ['row', { row: randomness.id() }],
  ['column', { column: 'vendor' }],
  ['table', { table: 'expense_events' }],
  ['company', { company: theirs.id }],
])('moved to another %s, a value does not open', async (_, elsewhere) => {
  const sealed = await seals.seal('here', place, person);
  await expect(seals.open(asRead(sealed), { ...place, ...elsewhere })).rejects.toBeInstanceOf(SealBroken);
});

test('the parts of a place cannot run into each other', async () => {
  const sealed = await seals.seal('here', { ...place, table: 'ab', column: 'c' }, person);
  await expect(seals.open(asRead(sealed), { ...place, table: 'a', column: 'bc' })).rejects.toBeInstanceOf(SealBroken);
});

test('named as sealed by another key, or by another version, a value does not open', async () => {
  const { bytes } = await seals.seal('ours', place, person);
  const { bytes: hrs } = await seals.seal('hers', place, ours.people.hr.employee);
  const swapped = Buffer.concat([bytes.subarray(0, 2), hrs.subarray(2, 22), bytes.subarray(22)]);
  const later = Buffer.from(bytes);
  later.writeUInt32BE(2, 18);
  for (const changed of [swapped, later])
    await expect(seals.open(changed as SealedBytes<string>, place)).rejects.toBeInstanceOf(SealBroken);
});

test('it opens after a restart, with keys that are fetched anew', async () => {
  const sealed = await seals.seal('kept', place, person);
  expect(await (await keyWorld(db)).seals.open(asRead(sealed), place)).toBe('kept');
});

test('each person, each year, the company and its index have a key of their own, with one name in all instances', async () => {
  const other = await keyWorld(db);
  const holders = [
    { kind: 'person', of: person },
    { kind: 'person', of: ours.people.hr.employee },
    { kind: 'year', of: 2026 },
    { kind: 'company' },
    { kind: 'index' },
  ] as const;
  const made = await Promise.all(holders.map(async (holder) => keys.current(ours.id, holder)));
  const again = await Promise.all(holders.map(async (holder) => other.keys.current(ours.id, holder)));
  expect(new Set(made.map(({ id }) => id.toString('hex'))).size).toBe(holders.length);
  expect(new Set(made.map(({ key }) => key.export().toString('hex'))).size).toBe(holders.length);
  expect(again.map(({ id, version, key }) => [id, version, key.export()])).toEqual(
    made.map(({ id, version, key }) => [id, version, key.export()]),
  );
});

test('made by twenty at once, a person’s key is one key', async () => {
  const worlds = await Promise.all(Array.from({ length: 20 }, () => keyWorld(db)));
  const someone = randomness.id();
  const made = await Promise.all(
    worlds.map(async ({ keys: ring }) => ring.current(ours.id, { kind: 'person', of: someone })),
  );
  expect(new Set(made.map(({ key }) => key.export().toString('hex'))).size).toBe(1);
});

test('a broken seal says nothing of what was in it', async () => {
  const sealed = await seals.seal('a secret diagnosis', place, person);
  const error = await seals.open(asRead(sealed), { ...place, column: 'x' }).catch((thrown: Error) => thrown);
  expect(error).toMatchObject({ name: 'SealBroken', message: '' });
});

test('a blind index is the same for the same text of a company and purpose, and for nothing else', async () => {
  const index = await seals.blindIndex(ours.id, 'vendor', 'Simhallen Å');
  expect(index).toHaveLength(20);
  expect(index.readUInt32BE(0)).toBe(1);
  expect(await seals.blindIndex(ours.id, 'vendor', 'Simhallen A\u030a')).toEqual(index);
  expect(await seals.blindIndexes(ours.id, 'vendor', 'Simhallen Å')).toEqual([index]);
  for (const other of [
    seals.blindIndex(theirs.id, 'vendor', 'Simhallen Å'),
    seals.blindIndex(ours.id, 'note', 'Simhallen Å'),
    seals.blindIndex(ours.id, 'vendor', 'Simhallen a'),
  ])
    expect((await other).subarray(4)).not.toEqual(index.subarray(4));
});

test('every purpose of the deployment has a secret of its own, the same after a restart', async () => {
  const [one, other] = [await keys.deploymentKey('identities'), await keys.deploymentKey('tickets')];
  expect([one.length, one.equals(other)]).toEqual([32, false]);
  expect(await (await keyWorld(db)).keys.deploymentKey('identities')).toEqual(one);
});
