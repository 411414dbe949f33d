import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, expect, test } from 'vitest';
import { SealBroken } from '../../shared/platform/encryption/cipher.ts';
import { keyRingFromFile } from '../../shared/platform/encryption/key-file.ts';
import { createSeals } from '../../shared/platform/encryption/seal.ts';
import type { Place, Sealed, SealedBytes } from '../../shared/platform/encryption/sealed.ts';
import { systemClock, systemRandomness } from '../../shared/platform/clock.ts';

const folder = mkdtempSync(join(tmpdir(), 'field keys '));
afterAll(() => rmSync(folder, { recursive: true }));

function keyFile(name: string, bytes: Buffer = randomBytes(32)): string {
  const file = join(folder, name);
  writeFileSync(file, `${bytes.toString('base64')}\n`);
  return file;
}

const randomness = systemRandomness(systemClock);
const file = keyFile('field.key');
const seals = createSeals(keyRingFromFile(file), randomness);
const place: Place = { company: randomness.id(), table: 'expenses', column: 'note', row: randomness.id() };
const asRead = <T>(sealed: Sealed<T>): SealedBytes<T> => Buffer.from(sealed.bytes) as SealedBytes<T>;

test('any value comes back as it was', async () => {
  await fc.assert(
    fc.asyncProperty(fc.jsonValue(), async (value) => {
      const sealed = await seals.seal(value, place);
      expect(await seals.open(asRead(sealed), place)).toEqual(JSON.parse(JSON.stringify(value)));
    }),
  );
});

test.each([
  ['the empty text', ''],
  ['a text of every kind of letter', 'Åsa Öberg 日本 👩‍👩‍👧 \u0000 \ud800 \ufeff'],
  ['a mebibyte', 'ö'.repeat(2 ** 19)],
])('%s comes back as it was', async (_, text) => {
  expect(await seals.open(asRead(await seals.seal(text, place)), place)).toBe(text);
});

test('any text comes back as it was, and does not stand in the bytes', async () => {
  await fc.assert(
    fc.asyncProperty(fc.string({ unit: 'binary', minLength: 0, maxLength: 200 }), async (text) => {
      const sealed = await seals.seal(text, place);
      expect(await seals.open(asRead(sealed), place)).toBe(text);
      if (text.length > 5) expect(sealed.bytes.includes(Buffer.from(text, 'utf8'))).toBe(false);
    }),
  );
});

test('the same value sealed twice gives other bytes: equal values do not show', async () => {
  const [a, b] = [await seals.seal('same', place), await seals.seal('same', place)];
  expect(a.bytes.equals(b.bytes)).toBe(false);
});

test('a bit turned over in any byte breaks the seal', async () => {
  const { bytes } = await seals.seal('48 kr för en simhall', place);
  for (let at = 0; at < bytes.length; at += 1) {
    const changed = Buffer.from(bytes) as SealedBytes<string>;
    changed[at]! ^= 1 << (at % 8);
    await expect(seals.open(changed, place), `byte ${at}`).rejects.toBeInstanceOf(SealBroken);
  }
});

test('bytes cut off or added anywhere break the seal', async () => {
  const { bytes } = await seals.seal('något', place);
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
  ['company', { company: randomness.id() }],
])('moved to another %s, a value does not open', async (_, elsewhere) => {
  const sealed = await seals.seal('here', place);
  await expect(seals.open(asRead(sealed), { ...place, ...elsewhere })).rejects.toBeInstanceOf(SealBroken);
});

test('the parts of a place cannot run into each other', async () => {
  const sealed = await seals.seal('here', { ...place, table: 'ab', column: 'c' });
  await expect(seals.open(asRead(sealed), { ...place, table: 'a', column: 'bc' })).rejects.toBeInstanceOf(SealBroken);
});

test('with another key a value does not open', async () => {
  const sealed = await seals.seal('ours', place);
  const other = createSeals(keyRingFromFile(keyFile('other.key')), randomness);
  await expect(other.open(asRead(sealed), place)).rejects.toBeInstanceOf(SealBroken);
});

test('the same key file opens it after a restart', async () => {
  const sealed = await seals.seal('kept', place);
  expect(await createSeals(keyRingFromFile(file), randomness).open(asRead(sealed), place)).toBe('kept');
});

test('a broken seal says nothing of what was in it', async () => {
  const sealed = await seals.seal('a secret diagnosis', place);
  const error = await seals.open(asRead(sealed), { ...place, column: 'x' }).catch((thrown: Error) => thrown);
  expect(error).toMatchObject({ name: 'SealBroken', message: '' });
});

test.each([16, 31, 33, 64, 0])('a key file of %i bytes is refused', (length) => {
  expect(() => keyRingFromFile(keyFile('short.key', randomBytes(length)))).toThrow(/32 bytes/);
});

test('a blind index is the same for the same text of a company and purpose, and for nothing else', async () => {
  const company = randomness.id();
  const index = await seals.blindIndex(company, 'vendor', 'Simhallen Å');
  expect(index).toHaveLength(16);
  expect(await seals.blindIndex(company, 'vendor', 'Simhallen A\u030a')).toEqual(index);
  for (const other of [
    seals.blindIndex(randomness.id(), 'vendor', 'Simhallen Å'),
    seals.blindIndex(company, 'note', 'Simhallen Å'),
    seals.blindIndex(company, 'vendor', 'Simhallen a'),
    createSeals(keyRingFromFile(keyFile('third.key')), randomness).blindIndex(company, 'vendor', 'Simhallen Å'),
  ])
    expect(await other).not.toEqual(index);
});

test('every company and every purpose has a key of its own', async () => {
  const ring = keyRingFromFile(file);
  const companies = [randomness.id(), randomness.id()] as const;
  const made = await Promise.all([
    ...companies.map(async (company) => (await ring.current(company)).key),
    ...companies.map((company) => ring.hashKey(company, 'vendor')),
    ring.hashKey(companies[0], 'note'),
    ring.deploymentKey('identities'),
    ring.deploymentKey('other'),
  ]);
  expect(new Set(made.map((key) => key.toString('hex'))).size).toBe(made.length);
  expect(made.every((key) => key.length === 32)).toBe(true);
});
