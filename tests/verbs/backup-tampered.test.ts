import { randomBytes } from 'node:crypto';
import { cpSync, readFileSync, renameSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { zstdCompressSync, zstdDecompressSync } from 'node:zlib';
import { beforeAll, expect, test } from 'vitest';
import { canonicalJson, type Canonical } from '../../shared/kernel/canonical-json.ts';
import { Secret } from '../../shared/platform/secret.ts';
import { makeSignerKey, openSigner } from '../../shared/platform/transparency/signed-note.ts';
import { sumOfRows } from '../../shared/protection/backup/content-hash.ts';
import { signManifest, type BackupFault, type Manifest } from '../../shared/protection/backup/manifest.ts';
import { findBackup } from '../../shared/protection/backup/restore/find-backup-store.ts';
import { restoreDump } from '../../shared/protection/backup/restore/restore-dump.ts';
import { aCompany } from '../support/a-company.ts';
import { backupWorld } from '../support/backup-world.ts';
import { folderStore } from '../support/folder-store.ts';
import { freshDatabase } from '../support/fresh-database.ts';
import { testSigner } from '../support/seal-world.ts';

const db = await freshDatabase();
const world = await backupWorld(db);
const stranger = openSigner(new Secret(makeSignerKey(testSigner.name, Buffer.alloc(32, 9))));
let taken: { folder: string; manifest: Manifest };
let other: { folder: string; manifest: Manifest };
let target: Awaited<ReturnType<typeof world.emptyDatabase>>;

beforeAll(async () => {
  await aCompany(db);
  // More than what shares an object with others.
  const owner = await db.client('migrator');
  await owner.query(
    `create table large as select n as id, sha512(n::text::bytea) as bytes from generate_series(1, 12000) n`,
  );
  await owner.end();
  other = await world.dump();
  taken = await world.dump();
  target = await world.emptyDatabase();
});

const small = '3-rows/0-small.sql.zst';
const large = '3-rows/large.sql.zst';
const resigned = (folder: string, change: (manifest: Manifest) => Manifest): void =>
  writeFileSync(join(folder, 'manifest.json'), signManifest(testSigner, change(structuredClone(taken.manifest))));
const rewritten = (folder: string, change: (said: Record<string, Canonical>) => void): void => {
  const said = JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8')) as Record<string, Canonical>;
  change(said);
  writeFileSync(join(folder, 'manifest.json'), `${canonicalJson(said)}\n`);
};
const flip = (file: string, at: number): void => {
  const bytes = readFileSync(file);
  bytes[at]! ^= 1;
  writeFileSync(file, bytes);
};

/** What somebody or something does to a backup that lies in the store, and what a restore says to it. */
const harms: readonly (readonly [string, BackupFault, (folder: string) => void])[] = [
  ['its manifest is missing', 'no-manifest', (folder) => rmSync(join(folder, 'manifest.json'))],
  ['its manifest is cut off', 'manifest-unreadable', (folder) => truncateSync(join(folder, 'manifest.json'), 900)],
  ['its manifest is empty', 'manifest-unreadable', (folder) => truncateSync(join(folder, 'manifest.json'), 0)],
  [
    'one byte of its manifest is another',
    'not-signed',
    (folder) => rewritten(folder, (said) => (said['app'] = 'testt')),
  ],
  ['its manifest is not signed', 'not-signed', (folder) => rewritten(folder, (said) => delete said['signature'])],
  [
    'its manifest is signed by somebody else under our name',
    'not-signed',
    (folder) => writeFileSync(join(folder, 'manifest.json'), signManifest(stranger, taken.manifest)),
  ],
  [
    'its manifest carries the signature of another',
    'not-signed',
    (folder) => {
      const foreign = JSON.parse(readFileSync(join(world.folder, other.folder, 'manifest.json'), 'utf8')) as Record<
        string,
        Canonical
      >;
      rewritten(folder, (said) => (said['signature'] = foreign['signature']!));
    },
  ],
  [
    'its signature is one of a checkpoint',
    'not-signed',
    (folder) => rewritten(folder, (said) => (said['signature'] = testSigner.sign(`${testSigner.name}\n1\nAAAA\n`))),
  ],
  [
    'its manifest is that of another run',
    'other-run',
    (folder) => cpSync(join(world.folder, other.folder, 'manifest.json'), join(folder, 'manifest.json')),
  ],
  [
    'its manifest has white space',
    'manifest-unreadable',
    (folder) => {
      const file = join(folder, 'manifest.json');
      writeFileSync(file, readFileSync(file, 'utf8').replace(',', ', '));
    },
  ],
  ['an object is missing', 'object-missing', (folder) => rmSync(join(folder, small))],
  ['an object is empty', 'object-cut-off', (folder) => truncateSync(join(folder, small), 0)],
  [
    'the last byte of an object is missing',
    'object-cut-off',
    (folder) => {
      const file = join(folder, small);
      truncateSync(file, readFileSync(file).length - 1);
    },
  ],
  ['a byte is behind an object', 'object-changed', (folder) => writeFileSync(join(folder, small), 'x', { flag: 'a' })],
  ['the first byte of an object is another', 'object-changed', (folder) => flip(join(folder, small), 0)],
  [
    'the last byte of the last object is another',
    'object-changed',
    (folder) => {
      const file = join(folder, '6-defaults.sql.zst');
      flip(file, readFileSync(file).length - 1);
    },
  ],
  [
    'a row was changed, and all of the object is as zstd wants it',
    'object-changed',
    (folder) => {
      const file = join(folder, small);
      const text = zstdDecompressSync(readFileSync(file))
        .toString('utf8')
        .replace('\t', `\t${randomBytes(600).toString('hex')}`);
      writeFileSync(file, zstdCompressSync(text));
    },
  ],
  [
    'two objects have changed places',
    'object-changed',
    (folder) => {
      renameSync(join(folder, small), join(folder, 'kept'));
      renameSync(join(folder, large), join(folder, small));
      renameSync(join(folder, 'kept'), join(folder, large));
    },
  ],
  [
    'an object was put beside the others',
    'object-extra',
    (folder) => writeFileSync(join(folder, '7-more.sql.zst'), 'x'),
  ],
  [
    'a table has no object',
    'table-missing',
    (folder) =>
      resigned(folder, (manifest) => ({
        ...manifest,
        objects: manifest.objects.filter(({ name }) => name !== small),
      })),
  ],
  [
    'an object would lead out of its folder',
    'manifest-unreadable',
    (folder) =>
      resigned(folder, (manifest) => ({
        ...manifest,
        objects: [{ ...manifest.objects[0]!, name: '../1-roles.sql.zst' }, ...manifest.objects.slice(1)],
      })),
  ],
  [
    'its objects are in another order',
    'manifest-unreadable',
    (folder) => resigned(folder, (manifest) => ({ ...manifest, objects: manifest.objects.toReversed() })),
  ],
];

/** Whether anything at all is in the database. */
async function isUntouched(): Promise<boolean> {
  const { rows } = await target.client.query<{ count: string }>(
    `select (select count(*) from pg_class where relnamespace = 'public'::regnamespace) + (select count(*) from pg_proc where pronamespace = 'public'::regnamespace) as count`,
  );
  return rows[0]!.count === '0';
}

test.each(harms)('where %s, the backup is refused with %s before a row is written', async (_, code, harm) => {
  const place = join(world.folder, 'harmed');
  rmSync(place, { recursive: true, force: true });
  cpSync(join(world.folder, taken.folder), join(place, taken.folder), { recursive: true });
  harm(join(place, taken.folder));
  const store = folderStore(place);
  const written: string[] = [];
  const watching = new Proxy(target.client, {
    get(client, name) {
      const value: unknown = Reflect.get(client, name);
      if (name !== 'query') return typeof value === 'function' ? value.bind(client) : value;
      return (text: string) => {
        written.push(text);
        return client.query(text);
      };
    },
  });
  const restore = async () =>
    restoreDump(watching, store, await findBackup(store, testSigner.trustedKeys, taken.manifest.run));
  await expect(restore()).rejects.toMatchObject({ name: 'BackupRefused', code });
  expect(written).toEqual([]);
  expect(await isUntouched()).toBe(true);
});

test('an object that is changed after it was compared leaves nothing in the database either', async () => {
  const backup = await findBackup(world.store, testSigner.trustedKeys, taken.manifest.run);
  const reads = new Map<string, number>();
  const store = {
    ...world.store,
    async read(key: string) {
      reads.set(key, (reads.get(key) ?? 0) + 1);
      const isSecond = key.endsWith(large) && reads.get(key) === 2;
      if (!isSecond) return world.store.read(key);
      const text = zstdDecompressSync(readFileSync(join(world.folder, key))).toString('latin1');
      return Readable.from([zstdCompressSync(Buffer.from(text.replace('\n1\t', '\n2\t'), 'latin1'))]);
    },
  };
  await expect(restoreDump(target.client, store, backup)).rejects.toMatchObject({ name: 'BackupRefused' });
  expect(await isUntouched()).toBe(true);
});

test('what was signed with other contents than the rows have is found out, and nothing stays', async () => {
  const backup = await findBackup(world.store, testSigner.trustedKeys, taken.manifest.run);
  const wrong = (change: (table: Manifest['tables'][number]) => Manifest['tables'][number]) => ({
    ...backup,
    manifest: {
      ...backup.manifest,
      tables: backup.manifest.tables.map((table) => (table.name === 'employees' ? change(table) : table)),
    },
  });
  const changes = [
    wrong((table) => ({ ...table, rows: table.rows + 1 })),
    wrong((table) => ({ ...table, content: '1' })),
    wrong((table) => ({ ...table, forced: false })),
  ];
  for (const changed of changes) {
    await expect(restoreDump(target.client, world.store, changed)).rejects.toMatchObject({
      code: 'restored-otherwise',
    });
    expect(await isUntouched()).toBe(true);
  }
});

test('a backup of version 1 is compared by the hash of that day', async () => {
  const backup = await findBackup(world.store, testSigner.trustedKeys, taken.manifest.run);
  const reader = await db.client('backup');
  const tables: Manifest['tables'] = [];
  for (const table of backup.manifest.tables)
    tables.push({ ...table, ...(await sumOfRows(reader, `public.${table.name}`)) });
  const before = (content: string) => ({
    ...backup,
    manifest: {
      ...backup.manifest,
      version: 1 as const,
      tables: tables.map((table) => (table.name === 'large' ? { ...table, content } : table)),
    },
  });
  const place = await world.emptyDatabase();
  await expect(restoreDump(place.client, world.store, before('1'))).rejects.toMatchObject({
    code: 'restored-otherwise',
  });
  const { content } = tables.find(({ name }) => name === 'large')!;
  expect((await restoreDump(place.client, world.store, before(content))).rows).toBeGreaterThan(12_000);
});

test('untouched, the same backup is restored', async () => {
  const backup = await findBackup(world.store, testSigner.trustedKeys, taken.manifest.run);
  expect((await restoreDump(target.client, world.store, backup)).rows).toBeGreaterThan(10);
});

test.each([
  // An object could not be named after the one, and the other would take that of the small ones.
  ['Claims', 'manifest-unreadable'],
  ['0-small', 'exists'],
])('a database with a table called %s is not backed up: %s', async (name, code) => {
  const owner = await db.client('migrator');
  await owner.query(`create table "${name}" as select * from large`);
  await expect(world.dump()).rejects.toMatchObject({ code });
  await owner.query(`drop table "${name}"`);
  await owner.end();
});
