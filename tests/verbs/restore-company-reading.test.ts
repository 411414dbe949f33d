import { beforeAll, expect, test } from 'vitest';
import { createDatabase } from '../../shared/platform/tenant-transaction.ts';
import { findBackup } from '../../shared/protection/backup/restore/find-backup-store.ts';
import { restoreDump } from '../../shared/protection/backup/restore/restore-dump.ts';
import { restoreCompany } from '../../shared/protection/backup/restore-company/restore-company.ts';
import { aCompany, type ACompany } from '../support/a-company.ts';
import { backupWorld } from '../support/backup-world.ts';
import { control } from '../support/control.ts';
import { freshDatabase } from '../support/fresh-database.ts';
import { testSigner } from '../support/seal-world.ts';

control('backups');

/* What a restore of one company waits for, and what is left where it is cut off. */

const db = await freshDatabase();
const world = await backupWorld(db);
const administrator = await db.client('administrator');
const owner = createDatabase(db.pool('migrator', 1), db.clock, db.randomness);
let ours: ACompany;
let target: Awaited<ReturnType<typeof world.emptyDatabase>>;
let manifest: Awaited<ReturnType<typeof world.dump>>['manifest'];

/** The backup, with something done before each thing that is asked of it. */
function watched(first: (statement: string) => Promise<void>): typeof target.client {
  return new Proxy(target.client, {
    get(client, name) {
      if (name !== 'query') return Reflect.get(client, name, client) as unknown;
      return async (...query: [string, unknown[]]) => {
        await first(query[0]);
        return client.query(...query);
      };
    },
  });
}
const restore = (backup = target.client) =>
  restoreCompany(
    { owner, backup },
    {
      ...{ company: ours.id, run: manifest.run, at: new Date(manifest.at) },
      ...{ tables: ['notification_choices'], withThere: 'refuse', dryRun: false },
    },
  );
async function choices(): Promise<number> {
  const { rows } = await administrator.query<{ count: number }>(
    'select count(*)::int as count from notification_choices where company_id = $1',
    [ours.id],
  );
  return rows[0]!.count;
}
const lose = () => administrator.query('delete from notification_choices where company_id = $1', [ours.id]);

beforeAll(async () => {
  ours = await aCompany(db);
  for (const who of ['employee', 'hr', 'manager'] as const)
    await administrator.query(
      'insert into notification_choices (company_id, employee_id, not_by_mail, changed_at) values ($1, $2, $3, now())',
      [ours.id, ours.people[who].employee, '{comments}'],
    );
  ({ manifest } = await world.dump());
  target = await world.emptyDatabase();
  await restoreDump(target.client, world.store, await findBackup(world.store, testSigner.trustedKeys));
}, 120_000);

test('while the backup is read, the live database has no transaction open that waits for it', async () => {
  await lose();
  let fetched = 0;
  const waiting = new Set<string>();
  const backup = watched(async (statement) => {
    if (!statement.startsWith('fetch')) return;
    fetched += 1;
    const { rows } = await administrator.query<{ state: string }>(
      `select state from pg_stat_activity where datname = $1 and usename = 'migrator' and state <> 'idle'`,
      [db.name],
    );
    for (const { state } of rows) waiting.add(state);
  });
  await restore(backup);
  expect(fetched).toBeGreaterThan(0);
  expect([...waiting]).toEqual([]);
  expect(await choices()).toBe(3);
});

test('where the connection that held what was read is lost, nothing was changed, and it can begin anew', async () => {
  await lose();
  const backup = watched(async (statement) => {
    if (statement !== 'close all') return;
    await administrator.query(
      `select pg_terminate_backend(pid, 2000) from pg_stat_activity where datname = $1 and usename = 'migrator'`,
      [db.name],
    );
  });
  await expect(restore(backup)).rejects.toThrow(/./);
  expect(await choices()).toBe(0);
  await restore();
  expect(await choices()).toBe(3);
});

test('what lay beside the live tables is gone once it is done, whatever came of it', async () => {
  await lose();
  await restore();
  await expect(restore()).rejects.toMatchObject({ code: 'rows-there' });
  const { rows } = await owner.once((on) =>
    on.execute<{ name: string }>(`select relname as name from pg_class where relnamespace = pg_my_temp_schema()`),
  );
  expect(rows).toEqual([]);
});
