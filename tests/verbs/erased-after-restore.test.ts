import { expect, test } from 'vitest';
import { ledgerPrefix } from '../../shared/protection/erasure/ledger-object.ts';
import { ledgerObjects } from '../../shared/protection/erasure/ledger.ts';
import { findBackup } from '../../shared/protection/backup/restore/find-backup-store.ts';
import { restoreDump } from '../../shared/protection/backup/restore/restore-dump.ts';
import { aCompany } from '../support/a-company.ts';
import { backupWorld } from '../support/backup-world.ts';
import { erasureWorld } from '../support/erasure-world.ts';
import { testSigner } from '../support/seal-world.ts';
import { verbWorld } from '../support/verb-world.ts';

const verbs = await verbWorld();
const { db } = verbs;
const world = await backupWorld(db);
const { uses, erase, toErase } = await erasureWorld(verbs);

test('a person who was erased today is gone after yesterday’s backup is restored and the ledger has run', async () => {
  const company = await aCompany(db);
  const { employee } = company.people;
  const yesterday = await world.dump();
  const live = await db.client('administrator');
  const rowIn = async (client: typeof live): Promise<string> =>
    (
      await client.query<{ row: string }>(`select e::text as row from public.employees e where id = $1`, [
        employee.employee,
      ])
    ).rows[0]!.row;
  const others = `select e::text as row from public.employees e where id <> $1 order by 1`;
  const before = await rowIn(live);
  await erase(toErase(employee));
  const after = await rowIn(live);
  expect(after).not.toBe(before);

  const target = await world.emptyDatabase();
  await restoreDump(
    target.client,
    world.store,
    await findBackup(world.store, testSigner.trustedKeys, yesterday.manifest.run),
  );
  expect(await rowIn(target.client)).toBe(before);
  const untouched = (await target.client.query(others, [employee.employee])).rows;
  for await (const { sql } of ledgerObjects(uses, ledgerPrefix)) await target.client.query(sql!);
  const gone = await target.client.query<{ count: number }>(
    'select count(*)::int as count from public.erasures where employee_id = $1',
    [employee.employee],
  );
  expect(gone.rows).toEqual([{ count: 1 }]);
  // Names, addresses and what else says who it was: as in the live database.
  const words = before.match(/[A-Za-zÅÄÖåäö]{4,}@?[A-Za-z.]*/g)!.filter((word) => !after.includes(word));
  expect(words.length).toBeGreaterThan(0);
  const restored = await rowIn(target.client);
  for (const word of words) expect(restored).not.toContain(word);
  expect((await target.client.query(others, [employee.employee])).rows).toEqual(untouched);
});
