import { expect, test } from 'vitest';
import { keyMigrations, migrate, readMigrations } from '../../shared/database/migrate.ts';
import { newestKeyMigration, newestMigration } from '../../shared/database/newest-migration.ts';
import { requireFittingSchema, SchemaRefused } from '../../shared/platform/schema-fits.ts';
import { isAway } from '../../functions/host/is-away.ts';
import { freshDatabase } from '../support/fresh-database.ts';

const all = readMigrations();
const db = await freshDatabase({ migrated: false });
const client = await db.client('migrator');
const fits = (newest: number) => requireFittingSchema({ database: db.app }, newest);
const later = (number: number, breaks: string) => ({
  ...{ number, breaks, name: `${number}_later.sql`, sql: 'select 1', sha256: `later ${number}` },
});

test('a program knows the newest migration it was written for', () => {
  expect(newestMigration).toBe(all.length);
});

test('a program does not start on a database that lacks its migrations', async () => {
  await migrate(client, all.slice(0, -1));
  await expect(fits(newestMigration)).rejects.toMatchObject({ older: 'database' });
  await migrate(client, all);
  await expect(fits(newestMigration)).resolves.toBeUndefined();
  await expect(fits(newestMigration + 1)).rejects.toMatchObject({ older: 'database' });
});

test('it runs on a newer one until something newer says what it breaks', async () => {
  const [next, breaking] = [
    later(all.length + 1, 'nothing'),
    later(all.length + 2, 'an app of before finds no x in y'),
  ];
  await migrate(client, [...all, next]);
  await expect(fits(newestMigration)).resolves.toBeUndefined();
  await migrate(client, [...all, next, breaking]);
  await expect(fits(newestMigration)).rejects.toMatchObject({ older: 'program' });
  await expect(fits(newestMigration + 2)).resolves.toBeUndefined();
});

test('a database from before the question was asked says what it breaks once it is migrated', async () => {
  await client.query('update schema_migrations set breaks = null');
  await migrate(client, [
    ...all,
    later(all.length + 1, 'nothing'),
    later(all.length + 2, 'an app of before finds no x in y'),
  ]);
  await expect(fits(newestMigration)).rejects.toMatchObject({ older: 'program' });
});

test('whoever asks a program that does not fit is told to come back', () => {
  expect(isAway(new SchemaRefused('program', 'database'))).toBe(true);
  expect(isAway(new SchemaRefused('key-database', 'key-database'))).toBe(true);
});

test('the database of the keys is asked the same', async () => {
  const keys = readMigrations(keyMigrations);
  expect(newestKeyMigration).toBe(keys.length);
  const asked = (newest: number) => requireFittingSchema({ database: db.keys, of: 'key-database' }, newest);
  await expect(asked(newestKeyMigration)).resolves.toBeUndefined();
  await expect(asked(newestKeyMigration + 1)).rejects.toMatchObject({
    older: 'key-database',
    message: 'the database of the keys lacks migrations that this program needs: migrate first',
  });
  const migrator = await db.client('migrator', 'keys');
  await migrate(migrator, [...keys, later(keys.length + 1, 'an app of before finds no x in y')]);
  await expect(asked(newestKeyMigration)).rejects.toMatchObject({ older: 'program' });
  await expect(asked(newestKeyMigration + 1)).resolves.toBeUndefined();
});

test('one that was never asked lacks its migrations, and keeps the program from starting', async () => {
  const administrator = await db.client('administrator', 'keys');
  await administrator.query('drop function schema_reached()');
  const keyDatabase = { database: db.keys, of: 'key-database' } as const;
  await expect(requireFittingSchema(keyDatabase, newestKeyMigration)).rejects.toMatchObject({ older: 'key-database' });
});
