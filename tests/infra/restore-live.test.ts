import type pg from 'pg';
import { expect, test } from 'vitest';
import { withEnding } from '../../functions/commands/operations/open-ending.ts';
import { backupSigner } from '../../functions/commands/operations/open-backup.ts';
import { databaseName } from '../../infra/local/stack/prepare-database.ts';
import { s3LockedObjects } from '../../shared/adapters/s3/locked-objects.ts';
import { systemClock, systemRandomness } from '../../shared/platform/clock.ts';
import { connectPool } from '../../shared/platform/connect.ts';
import { createDatabase } from '../../shared/platform/tenant-transaction.ts';
import { erasePerson } from '../../shared/protection/erasure/erase-person.ts';
import { sealCompany, sealPlatform } from '../../shared/protection/seals/seal-entries.ts';
import { sealRoots } from '../../shared/protection/seals/seal-roots.ts';
import { aCompany, type ACompany } from '../support/a-company.ts';
import { erasing } from '../support/erasure-world.ts';
import { ownParts, type Answer } from '../support/own-parts.ts';
import { openedClaim, sealedClaim, type SealedClaim } from '../support/rotation-world.ts';

/* The product's own database is lost, and put back by the command that is called in earnest. */

const { parts, client: connectAs, operations: run } = await ownParts('restore-live-');
const operations = (...words: string[]): Promise<Answer> => run([...words, '--json']);

/** Connections of its own each time: those to the database that is lost die with it. */
async function withDatabase<T>(work: (world: Parameters<typeof aCompany>[0]) => Promise<T>): Promise<T> {
  const app = createDatabase(
    connectPool(await parts.database('app'), () => undefined),
    systemClock,
    systemRandomness(systemClock),
  );
  try {
    return await work({ clock: systemClock, randomness: systemRandomness(systemClock), app, client: connectAs });
  } finally {
    await app.close();
  }
}
async function asAdministrator<T>(database: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = await connectAs('administrator', database);
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}
const employeeRow = (id: string) =>
  asAdministrator(databaseName, async (client) => {
    const { rows } = await client.query<{ row: string }>(`select e::text as row from employees e where id = $1`, [id]);
    return rows[0]!.row;
  });

const opened = (claim: SealedClaim) =>
  withDatabase((db) => withEnding(parts, ({ seals, keys }) => openedClaim(db, { seals, keys }, company.id, claim)));
/** What the timer does every three minutes. */
const sealAll = () =>
  withEnding(parts, async ({ operations: database }) => {
    const { connect, buckets } = await parts.connectS3('lockedObjects');
    const uses = {
      operations: database,
      anchors: s3LockedObjects(connect, buckets.anchors),
      signer: backupSigner(parts),
      log: () => undefined,
    };
    await sealCompany(uses, company.id);
    await sealPlatform(uses);
    await sealRoots(uses);
  });

let company: ACompany;
let [kept, erased]: SealedClaim[] = [];
const timeout = 300_000;

test('a database that was lost is put back by the command, and is let in as it should be', { timeout }, async () => {
  company = await withDatabase((db) => aCompany(db));
  const { employee, colleague } = company.people;
  await withDatabase((db) =>
    withEnding(parts, async ({ seals, keys }) => {
      kept = await sealedClaim(db, { seals, keys }, company, colleague.employee, 'Gym for a year');
      erased = await sealedClaim(db, { seals, keys }, company, employee.employee, 'Swimming');
    }),
  );
  const hr = ['--company', company.id, '--by', 'hr@company1.example'];
  expect(await operations('end-of-contract', 'ask', ...hr)).toMatchObject({ code: 0 });
  expect(await operations('end-of-contract', 'withdraw', ...hr)).toMatchObject({ code: 0 });
  await sealAll();
  expect((await operations('audit', 'verify')).facts).toMatchObject({ ok: true, unsealed: 0, restores: [] });
  const taken = await operations('backup');
  expect(taken).toMatchObject({ code: 0, facts: { ok: true } });
  const before = await employeeRow(employee.employee);

  // After the backup: somebody is erased, and what the log says of it is sealed and anchored.
  await withEnding(parts, (ending) =>
    erasePerson(
      { ...ending, erasing },
      {
        ...{ version: 1, id: ending.randomness.id(), company: company.id, employee: employee.employee },
        ...{ request: null, basis: 'request' },
      },
    ),
  );
  await sealAll();
  const after = await employeeRow(employee.employee);
  expect(after).not.toBe(before);

  // Over what is there nothing is restored, and nothing of it is touched.
  const over = await operations('restore', '--run', 'newest');
  expect(over).toMatchObject({ code: 1, facts: { ok: false } });
  expect(await employeeRow(employee.employee)).toBe(after);

  await asAdministrator('postgres', (client) => client.query(`drop database ${databaseName} with (force)`));
  const restored = await operations('restore', '--run', 'newest');
  expect(restored, JSON.stringify(restored)).toMatchObject({
    code: 0,
    facts: { ok: true, run: taken.facts['run'], into: databaseName, rows: taken.facts['rows'] },
  });
  const verified = await operations('audit', 'verify');
  expect(verified, JSON.stringify(verified)).toMatchObject({ code: 0, facts: { ok: true, faults: [], unsealed: 0 } });
  expect(verified.facts['restores']).toMatchObject([{ copy: taken.facts['at'] }]);

  // Whoever was erased since is gone again, with their key; the others are there, and what is sealed of theirs opens.
  expect(await employeeRow(employee.employee)).toBe(after);
  expect(await opened(erased!)).toEqual({});
  expect(Object.values(await opened(kept!))).toEqual(expect.arrayContaining(['Gym for a year']));
  expect((await operations('keys')).code).toBe(0);
  // Nothing was left to be done anew, and the restored database is backed up as any other.
  expect((await operations('replay-erasures')).facts).toMatchObject({ ok: true, erased: 0 });
  const next = await operations('backup');
  expect(next, JSON.stringify(next)).toMatchObject({ code: 0, facts: { ok: true } });
});

test('one company that was lost is brought back by the command, and the other is as it was', { timeout }, async () => {
  const other = await withDatabase((db) => aCompany(db));
  await sealAll();
  const taken = await operations('backup');
  expect(taken).toMatchObject({ code: 0 });
  const rowsOf = (id: string) =>
    asAdministrator(databaseName, async (client) => {
      const { rows } = await client.query<{ row: string }>(
        `select e::text as row from employees e where company_id = $1 order by 1`,
        [id],
      );
      return rows.map(({ row }) => row);
    });
  const [before, ofOther] = [await rowsOf(company.id), await rowsOf(other.id)];
  const colleague = company.people.colleague.employee;
  await withEnding(parts, (ending) =>
    erasePerson(
      { ...ending, erasing },
      {
        ...{ version: 1, id: ending.randomness.id(), company: company.id, employee: colleague },
        ...{ request: null, basis: 'request' },
      },
    ),
  );
  const erasedRow = await employeeRow(colleague);
  await asAdministrator(databaseName, async (client) => {
    await client.query('set session_replication_role = replica');
    for (const table of ['evaluations', 'receipt_readings', 'employee_private', 'employees'])
      await client.query(`delete from ${table} where company_id = $1`, [company.id]);
  });
  expect(await rowsOf(company.id)).toEqual([]);

  const words = ['restore', '--run', 'newest', '--company', company.id];
  expect(await operations(...words)).toMatchObject({
    code: 1,
    facts: { error: expect.stringContaining('rows-there') },
  });
  const shown = await operations(...words, '--there', 'keep', '--dry-run');
  expect(shown, JSON.stringify(shown)).toMatchObject({ code: 0, facts: { ok: true, dryRun: true } });
  expect(await rowsOf(company.id)).toEqual([]);

  const restored = await operations(...words, '--there', 'keep');
  expect(restored, JSON.stringify(restored)).toMatchObject({
    code: 0,
    facts: { ok: true, run: taken.facts['run'], company: company.id },
  });
  expect(restored.facts['undone']).toContainEqual({ act: 'erasure.done', count: 1 });
  // Everybody is there again but who was erased since: of them there is what there was after that.
  const after = await rowsOf(company.id);
  expect(after).toHaveLength(before.length);
  expect(after.filter((row) => !before.includes(row))).toEqual([erasedRow]);
  expect(await rowsOf(other.id)).toEqual(ofOther);
  const left = await asAdministrator('postgres', (client) =>
    client.query(`select from pg_database where starts_with(datname, 'company_restore_')`),
  );
  expect(left.rowCount).toBe(0);
  for (const wrong of [
    ['--there', 'maybe'],
    ['--there', 'replace'],
    ['--into', 'x'],
  ])
    expect((await operations(...words, ...wrong)).code).toBe(2);
  expect((await operations('restore', '--run', 'newest', '--dry-run')).code).toBe(2);
});
