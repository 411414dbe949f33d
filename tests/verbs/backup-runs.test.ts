import { eq } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { beginRun, completeRun, failRun } from '../../shared/protection/backup/runs.ts';
import { backupRuns } from '../../shared/protection/backup/table.ts';
import type { Id } from '../../shared/kernel/ids.ts';
import { freshDatabase } from '../support/fresh-database.ts';
import { control } from '../support/control.ts';

control('backups');

const db = await freshDatabase();
const manifest = { key: 'db/2026-11-26/manifest.json', sha256: 'a'.repeat(64) };
const row = async (id: Id) => {
  const [found] = await db.operations.onPlatform((tx) => tx.db.select().from(backupRuns).where(eq(backupRuns.id, id)));
  return found;
};

test('a backup of the database is complete with its manifest, and not without', async () => {
  const id = await beginRun(db, 'database');
  await expect(completeRun(db, id, { bytes: 10, objects: 2, rows: 5 })).rejects.toThrow();
  expect(await row(id)).toMatchObject({ state: 'running', endedAt: null });
  expect(await completeRun(db, id, { bytes: 10, objects: 2, rows: 5 }, manifest)).toBe(true);
  expect(await row(id)).toMatchObject({
    state: 'complete',
    bytes: 10,
    objects: 2,
    rows: 5,
    manifestKey: manifest.key,
    manifestSha256: manifest.sha256,
  });
  expect(await failRun(db, id, 'late')).toBe(false);
});

test('a run that nobody ended fails when the next one begins, and cannot be said to be complete after that', async () => {
  const [first, files] = [await beginRun(db, 'database'), await beginRun(db, 'files')];
  const second = await beginRun(db, 'database');
  expect(await row(first)).toMatchObject({ state: 'failed', failure: 'killed' });
  expect(await completeRun(db, first, { bytes: 1, objects: 1 }, manifest)).toBe(false);
  expect(await row(files)).toMatchObject({ state: 'running' });
  expect(await failRun(db, second, 'SlowDown', { bytes: 3, objects: 1 })).toBe(true);
  expect(await row(second)).toMatchObject({ state: 'failed', failure: 'SlowDown', bytes: 3 });
  expect(await failRun(db, files, 'what somebody said, at length')).toBe(true);
  expect(await row(files)).toMatchObject({ failure: 'unknown' });
});

test('the app sees no run and changes none', async () => {
  const app = await db.client('app');
  for (const statement of ['select from backup_runs', 'delete from backup_runs', 'select from backup_files'])
    await expect(app.query(statement)).rejects.toThrow(/permission denied/);
});
