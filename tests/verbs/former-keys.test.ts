import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { encrypt } from '../../shared/platform/encryption/cipher.ts';
import { formerKeysFromFile } from '../../shared/platform/encryption/key-file.ts';
import type { SealedBytes } from '../../shared/platform/encryption/sealed.ts';
import { aCompany } from '../support/a-company.ts';
import { formerKeyOf } from '../support/former-key-of.ts';
import { freshDatabase } from '../support/fresh-database.ts';
import { keyWorld } from '../support/key-world.ts';

const folder = mkdtempSync(join(tmpdir(), 'former keys '));
afterAll(() => rmSync(folder, { recursive: true }));

function keyFile(name: string, bytes: Buffer = randomBytes(32)): string {
  const file = join(folder, name);
  writeFileSync(file, `${bytes.toString('base64')}\n`);
  return file;
}

test.each([16, 31, 33, 64, 0])('a key file of %i bytes is refused', (length) => {
  expect(() => formerKeysFromFile(keyFile('short.key', randomBytes(length)))).toThrow(/32 bytes/);
});

const db = await freshDatabase();

test('what a former key sealed opens beside what the hierarchy sealed, and its index is looked for too', async () => {
  const company = await aCompany(db);
  const master = Buffer.alloc(32, 7);
  const former = formerKeysFromFile(keyFile('former.key', master));
  const { seals } = await keyWorld(db, { former });
  const place = { company: company.id, table: 'expenses', column: 'note', row: db.randomness.id() };

  const key = formerKeyOf(master, company.id);
  expect(former.find(company.id, key.id, 1)?.key.equals(key.key)).toBe(true);
  expect(former.find(company.id, randomBytes(16), 1)).toBeNull();
  const parts = [place.company, place.table, place.column, place.row];
  const old = encrypt(Buffer.from('"before"'), key, randomBytes(12), parts) as SealedBytes<string>;
  expect(await seals.open(old, place)).toBe('before');
  expect(await seals.open(await seals.seal('after', place, company.people.hr.employee), place)).toBe('after');

  const indexes = await seals.blindIndexes(company.id, 'expenses.vendor', 'simhallen');
  expect(indexes.map(({ length }) => length)).toEqual([20, 16]);
});
