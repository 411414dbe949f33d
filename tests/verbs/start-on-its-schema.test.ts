import { randomBytes } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, inject, test, vi } from 'vitest';
import { makeCapabilities } from '../../functions/runtime.ts';
import { freshDatabase } from '../support/fresh-database.ts';
import { someSecrets } from '../support/secret-file.ts';

const { Values: sample } = JSON.parse(
  readFileSync(new URL('../../local.settings.sample.json', import.meta.url), 'utf8'),
) as { Values: Record<string, string> };
const db = await freshDatabase();
const fieldKey = join(inject('state'), `on-its-schema-${randomBytes(4).toString('hex')}`);
writeFileSync(fieldKey, randomBytes(32).toString('base64'), { mode: 0o600 });
const settings = { ...sample, ...someSecrets(), ...db.environment(), FIELD_KEY_FILE: fieldKey };
for (const [name, value] of Object.entries(settings)) vi.stubEnv(name, value);

test('a process starts where both databases fit, and not where the one of the keys lacks a migration', async () => {
  const started = await makeCapabilities();
  await started.close();
  const administrator = await db.client('administrator', 'keys');
  await administrator.query('delete from schema_migrations where number = (select max(number) from schema_migrations)');
  await expect(makeCapabilities()).rejects.toMatchObject({ name: 'SchemaRefused', older: 'key-database' });
});
