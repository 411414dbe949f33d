import { readdirSync, truncateSync } from 'node:fs';
import { join } from 'node:path';
import { eq } from 'drizzle-orm';
import { beforeAll, expect, test } from 'vitest';
import { keyMigrations, migrate, readMigrations } from '../../shared/database/migrate.ts';
import { connectPool } from '../../shared/platform/connect.ts';
import { copyKeys } from '../../shared/platform/encryption/data-keys/copies.ts';
import { copyCompanyKeys } from '../../shared/platform/encryption/company-keys/copies.ts';
import { openKeyRing } from '../../shared/platform/encryption/open-key-ring.ts';
import { createSeals } from '../../shared/platform/encryption/seal.ts';
import { Secret } from '../../shared/platform/secret.ts';
import { connectionsOfLeased, drillPoolSize } from '../../shared/platform/pool-sizes.ts';
import { createDatabase } from '../../shared/platform/tenant-transaction.ts';
import { drill } from '../../shared/protection/backup/drill/drill.ts';
import { runDrill, type DrillUses } from '../../shared/protection/backup/drill/run-drill.ts';
import { dropScratch, type ScratchServer } from '../../shared/protection/backup/drill/scratch.ts';
import { restoreDrills } from '../../shared/protection/backup/drill/table.ts';
import { findBackup } from '../../shared/protection/backup/restore/find-backup-store.ts';
import { employees } from '../../shared/people/employees/table.ts';
import { aCompany, type ACompany } from '../support/a-company.ts';
import { backupWorld } from '../support/backup-world.ts';
import { folderStore } from '../support/folder-store.ts';
import { freshDatabase } from '../support/fresh-database.ts';
import { keyWorld } from '../support/key-world.ts';
import { allGuarded, sealedClaim } from '../support/rotation-world.ts';
import { testSigner } from '../support/seal-world.ts';
import { sharedLedger } from '../support/shared-ledger.ts';
import { sharedPeer } from '../support/shared-peer.ts';
import { connectTo } from '../support/template-database.ts';
import { control } from '../support/control.ts';

control('backups');

const db = await freshDatabase();
const world = await backupWorld(db);
const keyring = await keyWorld(db);
const { server, passwords } = await sharedPeer('database');
const people: ACompany[] = [];

/** Connections that the dump was read with. */
let dumpedWith = 0;
/** Connections that a drill could hold at this moment, and the most there were. */
const held = { now: 0, most: 0 };
const hold = (connections: number) => {
  held.now += connections;
  held.most = Math.max(held.most, held.now);
};
/** The same with an end that is counted. */
const counted = <T extends object>(one: T, end: keyof T, connections: number): T => {
  hold(connections);
  const ending = one[end] as () => Promise<void>;
  return Object.assign(one, {
    [end]: async () => {
      hold(-connections);
      await ending.call(one);
    },
  });
};
const scratch: ScratchServer = {
  connect: async (database = 'postgres') =>
    counted(await connectTo(server, database, { user: 'drill', password: passwords.drill }), 'end', 1),
  as: (role, name) => {
    const settings = { ...db.settings(role, drillPoolSize), name, password: new Secret(passwords[role]) };
    const database = createDatabase(
      connectPool(settings, () => undefined),
      db.clock,
      db.randomness,
    );
    return counted(database, 'close', drillPoolSize);
  },
};
const uses: DrillUses & { operations: typeof db.operations } = {
  operations: db.operations,
  clock: db.clock,
  randomness: db.randomness,
  store: world.store,
  server: scratch,
  keyDatabase: db.keys,
  copies: keyring.copies,
  sealsOver: (database, keyDatabase) =>
    createSeals(
      openKeyRing({ database, keyDatabase, keyVault: keyring.keyVault, clock: db.clock, randomness: db.randomness }),
      db.randomness,
    ),
  migrateKeys: (client) => migrate(client, readMigrations(keyMigrations)),
  sealedTables: allGuarded.sealed,
  erasureLedger: await sharedLedger(db.name.replaceAll('_', '-')),
  signer: () => testSigner,
};
const left = async () =>
  (await world.administrator.query(`select from pg_database where datname like 'drill%' and datdba = 'drill'::regrole`))
    .rowCount;

beforeAll(async () => {
  for (let at = 0; at < 2; at += 1) {
    const company = await aCompany(db);
    people.push(company);
    for (const name of ['employee', 'colleague', 'manager'] as const)
      await sealedClaim(db, keyring, company, company.people[name].employee, `claim ${at} of ${name}`);
    await copyKeys(keyring, company.id);
    await copyCompanyKeys({ database: db.app, copies: keyring.copies }, company.id);
  }
  db.clock.set(new Date());
  await world.dump({
    connect() {
      dumpedWith += 1;
      return db.client('backup');
    },
  });
});

test('a dump reads with as many connections as were counted for it', () => {
  expect(dumpedWith).toBe(connectionsOfLeased.dump);
});

test('the newest backup is restored, looked at and dropped, and its figures are kept', async () => {
  db.clock.advance(3_600_000);
  const row = await drill(uses);
  expect(row).toMatchObject({ state: 'passed', failure: null, companies: 2, erasures: 0 });
  expect(held).toEqual({ now: 0, most: connectionsOfLeased.drill });
  expect(row.ageSeconds).toBeGreaterThanOrEqual(3_600);
  expect(row.rows).toBeGreaterThan(40);
  expect(row.tookMs).toBeGreaterThan(100);
  expect(row.bytes).toBeGreaterThan(10_000);
  // Each claim has sealed values in several tables: more than a hundred are never opened.
  expect(row.fieldsOpened).toBeGreaterThan(20);
  expect(row.fieldsOpenedFromCopies).toBe(row.fieldsOpened);
  expect(await left()).toBe(0);
  const kept = await db.operations.onPlatform((tx) => tx.db.select().from(restoreDrills));
  expect(kept).toEqual([row]);
});

test('what a drill that was killed left is dropped by the next, and its row says so', async () => {
  await db.operations.onPlatform((tx) =>
    tx.db.insert(restoreDrills).values({ id: tx.newId(), state: 'running', startedAt: tx.now }),
  );
  const half = await scratch.connect();
  await half.query('create database drill_left_main');
  await half.end();
  expect(await left()).toBe(1);
  expect(await drill(uses)).toMatchObject({ state: 'passed' });
  expect(await left()).toBe(0);
  const killed = await db.operations.onPlatform((tx) =>
    tx.db.select().from(restoreDrills).where(eq(restoreDrills.failure, 'killed')),
  );
  expect(killed).toMatchObject([{ state: 'failed' }]);
});

test('a drill drops no database of anybody else, whatever it is called', async () => {
  const target = await world.emptyDatabase();
  await world.administrator.query(`alter database ${target.name} rename to drill_of_others`).catch(() => undefined);
  await dropScratch(scratch);
  expect((await world.administrator.query(`select from pg_database where datname = $1`, [target.name])).rowCount).toBe(
    1,
  );
  await world.administrator.query('create database drill_of_somebody template template0');
  await dropScratch(scratch);
  expect((await world.administrator.query(`drop database drill_of_somebody`)).command).toBe('DROP');
});

/** What can be wrong with a backup, its keys or its rules, and what the drill says of it. */
const wrongs: readonly (readonly [string, string, () => Partial<DrillUses>])[] = [
  ['keys have no copies', 'field-unreadable', () => ({ copies: { get: async () => null, async *names() {} } })],
  [
    'the key database is another',
    'field-unreadable',
    () => ({ sealsOver: (database) => uses.sealsOver(database, db.app) }),
  ],
  ['there is no backup', 'no-manifest', () => ({ store: folderStore(join(world.folder, 'empty')) })],
  [
    'the ledger has an object of somebody else',
    'ledger-object-foreign',
    () => ({
      erasureLedger: {
        ...uses.erasureLedger,
        list: async function* () {
          yield 'people/x.sql';
        },
        readOldest: async () => Buffer.from('select 1;'),
      },
    }),
  ],
  [
    'the app sees rows without a company',
    'rows-without-company',
    () => ({ server: { ...scratch, as: (role, name) => (role === 'app' ? seeingAll(name) : scratch.as(role, name)) } }),
  ],
];

/** As if the policies held for nobody: the one role that they do not hold for. */
const seeingAll = (name: string) =>
  createDatabase(
    connectPool(
      { ...db.settings('app'), name, user: server.user, password: new Secret(server.password) },
      () => undefined,
    ),
    db.clock,
    db.randomness,
  );

test.each(wrongs)('where %s, the drill fails with %s, keeps that, and leaves nothing', async (_, failure, change) => {
  const row = await drill({ ...uses, ...change() });
  expect(row).toMatchObject({ state: 'failed', failure });
  expect(await left()).toBe(0);
});

test('where policies of the restored database are gone, rows of others are seen, and the drill fails', async () => {
  const backup = await findBackup(world.store, testSigner.trustedKeys);
  const loose: ScratchServer = {
    ...scratch,
    as(role, name) {
      const database = scratch.as(role, name);
      if (role !== 'app') return database;
      return {
        ...database,
        async onPlatform(work, mode) {
          const owner = await scratch.connect(name);
          await owner.query(
            `create policy hole on employees for select to app using (current_setting('app.company_id', true) <> '')`,
          );
          await owner.end();
          return database.onPlatform(work, mode);
        },
      };
    },
  };
  await expect(runDrill({ ...uses, server: loose }, backup, db.randomness.id())).rejects.toMatchObject({
    code: 'rows-of-others-seen',
  });
});

test('a backup whose object was cut off makes the drill fail, night after night, until there is a new one', async () => {
  const folder = (await findBackup(world.store, testSigner.trustedKeys)).folder;
  const [name] = readdirSync(join(world.folder, folder, '3-rows'));
  truncateSync(join(world.folder, folder, '3-rows', name!), 10);
  expect(await drill(uses)).toMatchObject({ state: 'failed', failure: 'object-cut-off' });
  await db.operations.inTenant(people[0]!.id, (tx) => tx.db.select().from(employees));
  await world.dump();
  expect(await drill(uses)).toMatchObject({ state: 'passed' });
}, 120_000);
