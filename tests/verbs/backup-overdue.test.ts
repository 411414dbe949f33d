import { expect, test } from 'vitest';
import type { Log } from '../../shared/platform/log.ts';
import { findOverdue } from '../../shared/protection/backup/overdue.ts';
import { beginRun, completeRun, failRun } from '../../shared/protection/backup/runs.ts';
import { aCompany } from '../support/a-company.ts';
import { freshDatabase } from '../support/fresh-database.ts';
import { ownBackupStore } from '../support/own-backup-store.ts';

const db = await freshDatabase();
const store = await ownBackupStore();
const company = await aCompany(db);
const hour = 3_600_000;
const manifest = { key: 'db/run/manifest.json', sha256: 'b'.repeat(64) };
let logged: string[] = [];
const log: Log = (code, fields) => void logged.push(`${code} ${JSON.stringify(fields)}`);
const uses = { operations: db.operations, log, storedVersions: store.reader };
const look = async (now = new Date()) => {
  logged = [];
  return findOverdue(uses, [company.id], now);
};
const complete = async () => {
  await completeRun(db, await beginRun(db, 'database'), { bytes: 1, objects: 1 }, manifest);
  await completeRun(db, await beginRun(db, 'files'), { bytes: 0, objects: 0 });
};
async function* bytes(): AsyncGenerator<Uint8Array> {
  yield Buffer.from('x');
}

test('without a complete backup of the last 26 hours it is overdue, and a try that failed or runs is none', async () => {
  const none = [
    { why: 'no-backup', kind: 'database' },
    { why: 'no-backup', kind: 'files' },
  ];
  expect(await look()).toEqual(none);
  expect(logged).toEqual([
    'backup.overdue {"why":"no-backup-of-database","count":1}',
    'backup.overdue {"why":"no-backup-of-files","count":1}',
  ]);
  await failRun(db, await beginRun(db, 'database'), 'SlowDown');
  await beginRun(db, 'database');
  expect(await look()).toEqual(none);
  await complete();
  expect(await look()).toEqual([]);
  db.clock.advance(25.9 * hour);
  expect(await look()).toEqual([]);
  db.clock.advance(0.2 * hour);
  expect(await look()).toEqual(none);
  await complete();
});

test('files that have waited longer are told of, by company', async () => {
  const administrator = await db.client('administrator');
  const put = (name: string, more: string) =>
    administrator.query(
      `insert into backup_files (company_id, name, kind, holder_id, key, noted_at${more ? `, ${more.split('=')[0]}` : ''})
       values ($1, $2, 'receipt', $1, $2, $3${more ? `, ${more.split('=')[1]}` : ''})`,
      [company.id, name, new Date(db.clock.now().getTime() - 27 * hour)],
    );
  await put('waits', '');
  await put('gone', 'removed_at=now()');
  expect(await look()).toEqual([{ why: 'files-wait', company: company.id, count: 1 }]);
  expect(logged).toEqual([`backup.files-wait {"company":"${company.id}","count":1}`]);
  await administrator.query('delete from backup_files');
  expect(await look()).toEqual([]);
});

test('bytes that are left after nine days are told of, and what should be there is not', async () => {
  await store.writer.put('db/dump', bytes());
  await store.writer.put('files/marked', bytes());
  await store.writer.put('files/kept', bytes());
  await store.remover.remove('files/marked');
  const inDays = (days: number) => new Date(Date.now() + days * 24 * hour);
  expect(await look(inDays(8.9))).toEqual([]);
  // As if the rules of the bucket were gone: the store has let no day pass.
  expect(await look(inDays(9.1))).toEqual([
    { why: 'bytes-left', prefix: 'db/', count: 1 },
    { why: 'bytes-left', prefix: 'files/', count: 1 },
  ]);
  expect(logged).toContain('backup.overdue {"why":"bytes-left-db","count":1}');
  // With its rules they are gone by then.
  const { now } = await store.control({ advanceDays: 9 });
  expect(await look(new Date(now))).toEqual([]);
});

test('where the store cannot be asked, that is an error, and the rest is told all the same', async () => {
  db.clock.advance(27 * hour);
  await store.kill();
  await expect(look()).rejects.toMatchObject({ name: 'BackupStoreAway' });
  expect(logged).toHaveLength(2);
  await store.restart();
});
