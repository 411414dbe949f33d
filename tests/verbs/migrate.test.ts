import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, expect, test } from 'vitest';
import { migrate, readMigrations, type Migration } from '../../shared/database/migrate.ts';
import { freshDatabase } from '../support/fresh-database.ts';

const all = readMigrations();
const names = all.map(({ name }) => name);
const migration = (number: number, sql: string, name = `${String(number).padStart(4, '0')}_test.sql`): Migration => ({
  number,
  name,
  sql,
  sha256: `${number}:${sql}`,
  breaks: 'nothing',
});

const racing = await freshDatabase({ migrated: false });
test('four at once: one migrates, the others wait and find nothing to do', async () => {
  const clients = await Promise.all([1, 2, 3, 4].map(() => racing.client('migrator')));
  const ran = await Promise.all(clients.map((client) => migrate(client)));
  expect(ran.toSorted((a, b) => a.length - b.length)).toEqual([[], [], [], names]);
  const { rows } = await clients[0]!.query<{ name: string }>('select name from schema_migrations order by number');
  expect(rows.map(({ name }) => name)).toEqual(names);
});

const db = await freshDatabase({ migrated: false });
const client = await db.client('migrator');
const [one, two] = [migration(1, 'create table a (id int)'), migration(2, 'create table b (id int)')];

test('a second run does nothing, and a new migration runs alone', async () => {
  expect(await migrate(client, [one])).toEqual(['0001_test.sql']);
  expect(await migrate(client, [one])).toEqual([]);
  expect(await migrate(client, [one, two])).toEqual(['0002_test.sql']);
});

test('a migration that was changed after it had run is refused, and nothing else runs', async () => {
  const changed = { ...one, sha256: 'another' };
  await expect(migrate(client, [changed, two, migration(3, 'create table c (id int)')])).rejects.toThrow(
    'migration 0001_test.sql was changed after it had run',
  );
  expect((await client.query(`select to_regclass('c') as c`)).rows).toEqual([{ c: null }]);
});

test('a database that is newer than the program is refused', async () => {
  await expect(migrate(client, [one])).rejects.toThrow('0002_test.sql, which this program does not know');
});

test('one that fails leaves nothing of itself, keeps those before it, and lets go of the lock', async () => {
  const [three, four] = [
    migration(3, 'create table c (id int)'),
    migration(4, 'create table d (id int); select 1 / 0'),
  ];
  const error = await migrate(client, [one, two, three, four]).catch((thrown: Error) => thrown);
  expect(error).toMatchObject({ message: 'migration 0004_test.sql failed', cause: { message: 'division by zero' } });
  expect((await client.query(`select to_regclass('c') is null as c, to_regclass('d') is null as d`)).rows).toEqual([
    { c: false, d: true },
  ]);
  const other = await db.client('migrator');
  expect(await migrate(other, [one, two, three, migration(4, 'create table d (id int)')])).toEqual(['0004_test.sql']);
});

test.each(['app', 'operations', 'backup'] as const)('%s cannot migrate', async (role) => {
  const empty = await racing.client(role);
  await expect(migrate(empty, all)).rejects.toThrow(/permission denied|read-only/);
});

const folder = mkdtempSync(join(tmpdir(), 'migrations '));
afterAll(() => rmSync(folder, { recursive: true }));
const inFolder = (files: Record<string, string>): Migration[] => {
  const from = mkdtempSync(join(folder, 'of one test '));
  for (const [name, text] of Object.entries(files)) writeFileSync(join(from, name), text);
  return readMigrations(pathToFileURL(`${from}/`));
};

test('files are read in order, with what they break', () => {
  const read = inFolder({
    '0002_b.sql': '-- breaks: the old names\nselect 2;',
    '0001_a.sql': '-- breaks: nothing\nselect 1;',
    'notes.md': '',
  });
  expect(read.map(({ number, name, breaks }) => [number, name, breaks])).toEqual([
    [1, '0001_a.sql', 'nothing'],
    [2, '0002_b.sql', 'the old names'],
  ]);
  expect(read[0]!.sha256).toMatch(/^[0-9a-f]{64}$/);
});

test.each<[string, Record<string, string>, RegExp]>([
  [
    'a number is missing',
    { '0001_a.sql': '-- breaks: nothing', '0003_c.sql': '-- breaks: nothing' },
    /0003_c\.sql should be number 2/,
  ],
  [
    'a number comes twice',
    { '0001_a.sql': '-- breaks: nothing', '0001_b.sql': '-- breaks: nothing' },
    /0001_b\.sql should be number 2/,
  ],
  ['a name is of another shape', { '1_a.sql': '-- breaks: nothing' }, /should be number 1/],
  ['a file does not say what it breaks', { '0001_a.sql': 'select 1;' }, /does not say/],
  ['it says so, but not in its first line', { '0001_a.sql': 'select 1;\n-- breaks: nothing' }, /does not say/],
])('refused when %s', (_, files, why) => {
  expect(() => inFolder(files)).toThrow(why);
});
