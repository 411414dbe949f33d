import { expect, test } from 'vitest';
import { createDatabase } from '../../shared/platform/tenant-transaction.ts';
import { findBackup } from '../../shared/protection/backup/restore/find-backup-store.ts';
import { restoreDump } from '../../shared/protection/backup/restore/restore-dump.ts';
import { restoreCompany } from '../../shared/protection/backup/restore-company/restore-company.ts';
import { aCompany } from '../support/a-company.ts';
import { backupWorld } from '../support/backup-world.ts';
import { control } from '../support/control.ts';
import { freshDatabase } from '../support/fresh-database.ts';
import { testSigner } from '../support/seal-world.ts';

control('backups');

/* A company works on, has lost a table, and has taken an account from somebody since the backup. */

const db = await freshDatabase();
const world = await backupWorld(db);
const administrator = await db.client('administrator');
const owner = createDatabase(db.pool('migrator', 1), db.clock, db.randomness);

test('an account that was taken from somebody since does not let them in again, unless it is named', async () => {
  const ours = await aCompany(db);
  const { employee } = ours.people.employee;
  const account = [ours.id, employee];
  await administrator.query(
    `insert into identities (issuer, subject, company_id, employee_id) values ('https://issuer.example', 'taken', $1, $2)`,
    account,
  );
  await administrator.query(
    'insert into notification_choices (company_id, employee_id, not_by_mail, changed_at) values ($1, $2, $3, now())',
    [...account, '{comments}'],
  );
  const { manifest } = await world.dump();
  const target = await world.emptyDatabase();
  await restoreDump(target.client, world.store, await findBackup(world.store, testSigner.trustedKeys));
  const restore = (tables: readonly string[] | null) =>
    restoreCompany(
      { owner, backup: target.client },
      {
        ...{ company: ours.id, run: manifest.run, at: new Date(manifest.at) },
        ...{ tables, withThere: 'keep', dryRun: false },
      },
    );
  const linked = async () => {
    const { rows } = await administrator.query('select subject from identities where employee_id = $1', [employee]);
    return rows;
  };
  await administrator.query('delete from identities where employee_id = $1', [employee]);
  await administrator.query('delete from notification_choices where employee_id = $1', [employee]);

  const { tables: done } = await restore(null);
  expect(done.find(({ table }) => table === 'notification_choices')).toMatchObject({ missing: 1, added: 1 });
  expect(done.find(({ table }) => table === 'identities')).toMatchObject({ missing: 1, added: 0 });
  expect(await linked()).toEqual([]);
  await restore(['identities']);
  expect(await linked()).toEqual([{ subject: 'taken' }]);
});
