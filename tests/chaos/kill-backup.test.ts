import { fork } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { expect, inject, test } from 'vitest';
import type { Id } from '../../shared/kernel/ids.ts';
import { manifestName, dumpsPrefix, runOfManifest } from '../../shared/protection/backup/places.ts';
import { BackupStoreAway, BackupStoreRefused, type BackupWriter } from '../../shared/protection/backup/ports.ts';
import { checkObjects } from '../../shared/protection/backup/restore/check-objects.ts';
import { findBackup } from '../../shared/protection/backup/restore/find-backup-store.ts';
import { restoreDump } from '../../shared/protection/backup/restore/restore-dump.ts';
import { aCompany } from '../support/a-company.ts';
import { backupWorld } from '../support/backup-world.ts';
import type { ToDump } from '../support/dumping-process.ts';
import { folderStore } from '../support/folder-store.ts';
import { freshDatabase } from '../support/fresh-database.ts';
import { testSigner } from '../support/seal-world.ts';
import { sharedPeer } from '../support/shared-peer.ts';

const long = inject('long');
const kills = long ? 100 : 5;
const db = await freshDatabase();
const world = await backupWorld(db);
const { passwords } = await sharedPeer('database');
const keys = testSigner.trustedKeys;

await aCompany(db);
const owner = await db.client('migrator');
await owner.query(`create table ledger (id bigint generated always as identity primary key, account integer not null, amount bigint not null, words text not null);
  insert into ledger (account, amount, words) select n % 10, 0, md5(n::text) || repeat(md5((n * 7)::text), 4) from generate_series(1, ${long ? 400_000 : 60_000}) n`);

function start(folder: string, run: Id) {
  const child = fork(new URL('../support/dumping-process.ts', import.meta.url), {
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  });
  const toDump: ToDump = { server: world.server, database: db.name, password: passwords.backup, folder, run };
  child.send(toDump);
  return child;
}
const manifests = (folder: string): string[] =>
  existsSync(folder)
    ? readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith(manifestName))
    : [];

test(
  `killed at ${kills} points, a backup never leaves a manifest over a set that is not whole`,
  { timeout: 1_800_000 },
  async () => {
    const folder = join(world.folder, 'killed');
    const whole = start(folder, db.randomness.id());
    await once(whole, 'message');
    const began = performance.now();
    await once(whole, 'message');
    let took = performance.now() - began;
    await once(whole, 'exit');
    expect(manifests(folder)).toHaveLength(1);

    let cutShort = 0;
    for (let n = 0; n < kills; n += 1) {
      const before = manifests(folder).length;
      const child = start(folder, db.randomness.id());
      await once(child, 'message');
      const [started, ended] = [performance.now(), once(child, 'exit')];
      // Where the machine has less else to do than at first, points that were meant for the middle would come after the end.
      child.once('message', () => (took = Math.min(took, performance.now() - started)));
      // Spread over the whole of it, the last of them about where the manifest is written.
      await Promise.race([pause((took * (n + Math.random())) / kills), ended]);
      child.kill('SIGKILL');
      await ended;
      if (manifests(folder).length === before) cutShort += 1;
    }
    expect(cutShort).toBeGreaterThan(kills / 2);
    // Whatever has a manifest is whole, and what the restore takes is the newest of those.
    const store = folderStore(folder);
    let checked = 0;
    for await (const { key } of store.list(dumpsPrefix)) {
      const found = runOfManifest(key);
      if (!found) continue;
      await checkObjects(store, await findBackup(store, keys, found.run));
      checked += 1;
    }
    expect(checked).toBe(manifests(folder).length);
    console.info(`${cutShort} of ${kills} were cut short, ${checked} backups are whole`);
    const target = await world.emptyDatabase();
    await restoreDump(target.client, store, await findBackup(store, keys));
  },
);

test(
  'a transfer between accounts is in a dump whole or not at all, however many are under way',
  { timeout: 120_000 },
  async () => {
    const writing = { goesOn: true, transfers: 0 };
    const writer = async (from: number): Promise<void> => {
      const client = await db.client('migrator');
      while (writing.goesOn) {
        await client.query('begin');
        await client.query(`insert into ledger (account, amount, words) values (1, 100, 'out')`);
        await client.query(`insert into ledger (account, amount, words) values (2, -100, 'in')`);
        await client.query(
          `update ledger set amount = amount + case when id % 2 = 0 then 5 else -5 end where id between ${from} and ${from + 99}`,
        );
        await client.query('commit');
        writing.transfers += 1;
      }
      await client.end();
    };
    const writers = [writer(100), writer(300)];
    const backup = await world.dump();
    writing.goesOn = false;
    await Promise.all(writers);
    expect(writing.transfers).toBeGreaterThan(10);
    const target = await world.emptyDatabase();
    await restoreDump(target.client, world.store, await findBackup(world.store, keys, backup.manifest.run));
    const { rows } = await target.client.query<{ sum: string; added: string }>(
      `select sum(amount)::text as sum, count(*) filter (where words in ('in', 'out'))::text as added from public.ledger`,
    );
    expect(rows[0]!.sum).toBe('0');
    expect(Number(rows[0]!.added) % 2).toBe(0);
    expect(Number(rows[0]!.added)).toBeLessThanOrEqual(writing.transfers * 2);
  },
);

/** A store that takes some bytes of an object and then fails, so many times. */
const failing = (of: string, times: number, error: () => Error): BackupWriter => {
  let left = times;
  return {
    async put(key, body) {
      if (!key.endsWith(of) || left === 0) return world.store.put(key, body);
      left -= 1;
      let read = 0;
      for await (const chunk of body) if ((read += chunk.length) > 100_000) throw error();
      throw error();
    },
  };
};
const away = () => new BackupStoreAway('SlowDown');

test('where the store is away in the middle of a table, the table is sent anew and the backup is whole', async () => {
  expect.assertions(1);
  const { manifest } = await world.dump({ store: failing('ledger.sql.zst', 2, away) });
  const target = await world.emptyDatabase();
  const { rows } = await restoreDump(target.client, world.store, await findBackup(world.store, keys, manifest.run));
  expect(rows).toBeGreaterThan(1000);
});

test.each([
  ['stays away', failing('ledger.sql.zst', 9, away), 'SlowDown'],
  ['refuses', failing('ledger.sql.zst', 1, () => new BackupStoreRefused('ExpiredToken')), 'ExpiredToken'],
  ['does not take the manifest', failing(manifestName, 1, away), 'SlowDown'],
])('where the store %s there is no backup, and it says so', async (_, store, code) => {
  const run = db.randomness.id();
  await expect(world.dump({ store })).rejects.toMatchObject({ code });
  await expect(findBackup(world.store, keys, run)).rejects.toMatchObject({ code: 'no-manifest' });
  const idle = await db.client('administrator');
  await expect
    .poll(
      async () =>
        (await idle.query(`select from pg_stat_activity where usename = 'backup' and datname = $1`, [db.name]))
          .rowCount,
    )
    .toBe(0);
});
