import { beforeAll, beforeEach, expect, test } from 'vitest';
import type { Id } from '../../shared/kernel/ids.ts';
import { audit } from '../../shared/platform/audit/audit.ts';
import { createDatabase } from '../../shared/platform/tenant-transaction.ts';
import type { Content } from '../../shared/protection/backup/content-hash.ts';
import { sumOfRows } from '../../shared/protection/backup/content-hash.ts';
import type { Manifest } from '../../shared/protection/backup/manifest.ts';
import { restoreDump } from '../../shared/protection/backup/restore/restore-dump.ts';
import { findBackup } from '../../shared/protection/backup/restore/find-backup-store.ts';
import {
  comesBackClosed,
  comesWhenNamed,
  neverReplaced,
  staysAway,
} from '../../shared/protection/backup/restore-company/how-rows-come-back.ts';
import {
  restoreCompany,
  type RestoreCompanyWish,
} from '../../shared/protection/backup/restore-company/restore-company.ts';
import { aCompany, type ACompany } from '../support/a-company.ts';
import { backupWorld } from '../support/backup-world.ts';
import { freshDatabase } from '../support/fresh-database.ts';
import { keyWorld } from '../support/key-world.ts';
import { openedClaim, sealedClaim, type SealedClaim } from '../support/rotation-world.ts';
import { testSigner } from '../support/seal-world.ts';
import { control } from '../support/control.ts';

control('backups');

/* One company lost its rows, or some of them, and another works on. */

const db = await freshDatabase();
const world = await backupWorld(db);
const keyring = await keyWorld(db);
const administrator = await db.client('administrator');
const owner = createDatabase(db.pool('migrator', 1), db.clock, db.randomness);
let [lost, other]: ACompany[] = [];
let claim: SealedClaim;
let taken: { manifest: Manifest };
let target: Awaited<ReturnType<typeof world.emptyDatabase>>;

type Contents = Record<string, Content>;
let tables: string[];
/** What each table has of a company, or of everybody but it, as the database itself sums it up. */
async function contents(which: 'of' | 'but', company: Id): Promise<Contents> {
  const found: Contents = {};
  for (const name of tables) {
    const whose = name === 'companies' ? 'one_row.id' : 'one_row.company_id';
    const where = which === 'of' ? `${whose} = $1` : `${whose} is distinct from $1`;
    found[name] = await sumOfRows(administrator, `public.${name}`, where, [company]);
  }
  return found;
}
const without = (all: Contents, names: readonly string[]): Contents =>
  Object.fromEntries(Object.entries(all).filter(([name]) => !names.includes(name)));
/** Rows go without anybody being asked, as they would by a hand that may do everything. */
async function lose(...names: string[]): Promise<void> {
  await administrator.query('set session_replication_role = replica');
  for (const name of names)
    await administrator.query(`delete from ${name} where ${name === 'companies' ? 'id' : 'company_id'} = $1`, [
      lost!.id,
    ]);
  await administrator.query('reset session_replication_role');
}
async function put(statement: string, ...values: unknown[]): Promise<void> {
  await administrator.query('set session_replication_role = replica');
  await administrator.query(statement, values);
  await administrator.query('reset session_replication_role');
}
const asked = (changed: Partial<RestoreCompanyWish> = {}): RestoreCompanyWish => ({
  company: lost!.id,
  run: taken.manifest.run,
  at: new Date(taken.manifest.at),
  tables: null,
  withThere: 'refuse',
  dryRun: false,
  ...changed,
});
const restore = (changed: Partial<RestoreCompanyWish> = {}) =>
  restoreCompany({ owner, backup: target.client }, asked(changed));
const key = Buffer.alloc(32, 7);

beforeAll(async () => {
  lost = await aCompany(db);
  other = await aCompany(db);
  for (const company of [lost, other])
    claim = await sealedClaim(db, keyring, company, company.people.employee.employee, 'Gym for a year');
  claim = await sealedClaim(db, keyring, lost, lost.people.colleague.employee, 'Swimming');
  const { rows } = await administrator.query<{ name: string }>(
    `select relname as name from pg_class c where relnamespace = 'public'::regnamespace and relkind = 'r'
     and (relname = 'companies' or exists (select from pg_attribute a where a.attrelid = c.oid and a.attname = 'company_id')) order by 1`,
  );
  tables = rows.map((row) => row.name);
  const [company, employee] = [lost.id, lost.people.employee.employee];
  await put(
    `insert into sessions (company_id, id, employee_id, secret_hash, issuer, started_at, seen_at, ends_at)
     values ($1, gen_random_uuid(), $2, $3, 'x', now(), now(), now() + interval '1 hour')`,
    company,
    employee,
    key,
  );
  await put(
    `insert into api_keys (company_id, id, name, scopes, secret_hash, made_at, made_by, expires_at)
     values ($1, gen_random_uuid(), 'payroll', '{read}', $3, now(), $2, now() + interval '1 day')`,
    company,
    employee,
    key,
  );
  await put(
    `insert into invitations (company_id, id, employee_id, secret_hash, mail, created_at, changed_at, expires_at)
     values ($1, gen_random_uuid(), $2, $3, 'waiting', now(), now(), now() + interval '1 day')`,
    company,
    employee,
    key,
  );
  for (const one of [lost, other])
    await db.app.inTenant(one.id, (tx) =>
      audit(tx, one.people.hr, 'legal-hold.placed', { kind: 'company', id: one.id }),
    );
  taken = await world.dump();
  target = await world.emptyDatabase();
  await restoreDump(target.client, world.store, await findBackup(world.store, testSigner.trustedKeys));
}, 120_000);

/** The product's database as the backup has it. */
let before: Contents;
let others: Contents;
beforeEach(async () => {
  before ??= await contents('of', lost!.id);
  others = await contents('but', lost!.id);
});
const untouched = async () => expect(await contents('but', lost!.id)).toEqual(others);

/** Makes the company as it was, whatever a test left of it. */
async function asBefore(): Promise<void> {
  await lose(...tables);
  await restore();
}

test('every row of a company that was lost comes back, in an order that references allow, and nobody else’s moves', async () => {
  await lose(...tables);
  const shown = await restore({ dryRun: true });
  expect(shown.tables.find(({ table }) => table === 'employees')).toMatchObject({
    inBackup: before['employees']!.rows,
    missing: before['employees']!.rows,
    added: 0,
  });
  expect((await contents('of', lost!.id))['employees']!.rows).toBe(0);

  const { tables: done } = await restore();
  const after = await contents('of', lost!.id);
  const changed = [...Object.keys(comesBackClosed), ...Object.keys(staysAway), 'audit_entries'];
  expect(without(after, changed)).toEqual(without(before, changed));
  for (const { inBackup, added } of done) expect(added).toBe(inBackup);
  expect(done.reduce((sum, { added }) => sum + added, 0)).toBeGreaterThan(30);
  expect(after['audit_entries']!.rows).toBe(before['audit_entries']!.rows + 1);
  expect(after['audit_unsealed']!.rows).toBe(after['audit_entries']!.rows);
  await untouched();
  expect(Object.values(await openedClaim(db, keyring, lost!.id, claim))).toEqual(expect.arrayContaining(['Swimming']));
});

test('nobody is let in by what came back, and nothing is sent anew', async () => {
  const open = `select (select count(*) from sessions where company_id = $1 and ended_at is null)
    + (select count(*) from api_keys where company_id = $1 and revoked_at is null)
    + (select count(*) from invitations where company_id = $1 and (outcome is null or secret_hash is not null or mail = 'waiting')) as open,
    (select count(*) from sessions where company_id = $1) as there`;
  const { rows } = await administrator.query<{ open: string; there: string }>(open, [lost!.id]);
  expect(rows[0]).toEqual({ open: '0', there: '1' });
  const inBackup = await target.client.query(open.replaceAll('from ', 'from public.'), [lost!.id]);
  expect(inBackup.rows[0]).toEqual({ open: '3', there: '1' });
});

test('the log of the company and that of the platform say that it came back, and from which backup', async () => {
  const { rows } = await administrator.query(
    `select details from audit_entries where company_id = $1 and act = 'company.restored'
     union all select details from platform_audit_entries where act = 'company.restored'`,
    [lost!.id],
  );
  expect(rows).toHaveLength(2);
  for (const { details } of rows)
    expect(details).toMatchObject({ backup: taken.manifest.run, copy: taken.manifest.at });
});

test('where rows of it are there, nothing is done unless somebody says what', async () => {
  await lose('evaluations');
  const state = await contents('of', lost!.id);
  await expect(restore()).rejects.toMatchObject({ code: 'rows-there' });
  expect(await contents('of', lost!.id)).toEqual(state);
  await expect(restore({ tables: ['evaluations'] })).resolves.toMatchObject({
    tables: [{ table: 'evaluations', added: before['evaluations']!.rows }],
  });
  expect((await contents('of', lost!.id))['evaluations']).toEqual(before['evaluations']);
  await untouched();
});

test('with keep, what is there stays as it is, newer rows too, and what is missing is added', async () => {
  await asBefore();
  await lose('evaluations');
  await put('update employees set name = $2 where company_id = $1', lost!.id, 'Changed since');
  const newer = await sealedClaim(db, keyring, lost!, lost!.people.employee.employee, 'Running');
  const { tables: done } = await restore({ withThere: 'keep' });
  expect(done.filter(({ added, replaced }) => added + replaced > 0).map(({ table }) => table)).toEqual(['evaluations']);
  expect(done.find(({ table }) => table === 'employees')).toMatchObject({ differing: before['employees']!.rows });
  const { rows } = await administrator.query('select distinct name from employees where company_id = $1', [lost!.id]);
  expect(rows).toEqual([{ name: 'Changed since' }]);
  expect(Object.values(await openedClaim(db, keyring, lost!.id, newer))).toContain('Running');
  await untouched();
});

test('with replace, what differs in the tables that are named is put back, and in no other', async () => {
  await put('update expenses set version = version + 1 where company_id = $1', lost!.id);
  const state = await contents('of', lost!.id);
  const { tables: done } = await restore({ withThere: 'replace', tables: ['employees'] });
  expect(done).toMatchObject([{ table: 'employees', replaced: before['employees']!.rows }]);
  const after = await contents('of', lost!.id);
  expect(after['employees']).toEqual(before['employees']);
  expect(without(after, ['employees', 'audit_entries', 'audit_unsealed'])).toEqual(
    without(state, ['employees', 'audit_entries', 'audit_unsealed']),
  );
  await untouched();
});

const refusals: readonly (readonly [string, string, Partial<RestoreCompanyWish>])[] = [
  ['the log is to be written over', 'never-replaced', { withThere: 'replace', tables: ['audit_entries'] }],
  ['keys of systems are to be written over', 'never-replaced', { withThere: 'replace', tables: ['api_keys'] }],
  ['everything is to be written over', 'never-replaced', { withThere: 'replace' }],
  ['a table is asked for that nobody knows', 'unknown-table', { tables: ['employes'] }],
  ['what was sent is asked for', 'unknown-table', { tables: ['outbox'] }],
  ['the company is not in the backup', 'not-in-backup', { company: '01940000-0000-7000-8000-0000000000ff' }],
];
test.each(refusals)('where %s, it is refused with %s', async (_, code, wish) => {
  const state = await contents('of', lost!.id);
  await expect(restore(wish)).rejects.toMatchObject({ code });
  expect(await contents('of', lost!.id)).toEqual(state);
  await untouched();
});

test('where a key of a row is another’s meanwhile, nothing at all is changed', async () => {
  await asBefore();
  await lose('evaluations');
  // The same person was made anew, with the same address.
  await put(
    'update employees set id = gen_random_uuid() where company_id = $1 and id = $2',
    lost!.id,
    lost!.people.otherHr.employee,
  );
  const state = await contents('of', lost!.id);
  await expect(restore({ withThere: 'keep' })).rejects.toMatchObject({ cause: { code: '23505' } });
  expect(await contents('of', lost!.id)).toEqual(state);
  await untouched();
  const { rows } = await administrator.query(
    `select from pg_trigger t join pg_class c on c.oid = t.tgrelid where relnamespace = 'public'::regnamespace and not tgisinternal and tgenabled <> 'O'`,
  );
  expect(rows).toEqual([]);
});

test('rows whose parents are not there do not come back by themselves', async () => {
  await lose(...tables);
  await expect(restore({ tables: ['evaluations'] })).rejects.toMatchObject({ cause: { code: '23503' } });
  await asBefore();
});

test('a log that says something else than the backup’s is not mixed with it', async () => {
  await asBefore();
  await put(
    `update audit_entries set subject_id = gen_random_uuid() where company_id = $1 and act = 'legal-hold.placed'`,
    lost!.id,
  );
  await expect(restore({ withThere: 'keep' })).rejects.toMatchObject({ code: 'log-diverged' });
  await asBefore();
});

test('a company whose contract has ended, and a database with other migrations, are left alone', async () => {
  await put(`insert into schema_migrations (number, name, sha256) values (9999, 'x', 'x')`);
  await expect(restore({ withThere: 'keep' })).rejects.toMatchObject({ code: 'schema-differs' });
  await put('delete from schema_migrations where number = 9999');
  const day = `(now() at time zone 'Europe/Stockholm')::date`;
  await put(
    `insert into contract_ends (company_id, asked_by, asked_at, confirmed_by, confirmed_at, figures, state, notice_on, ends_on, delete_from, closed_at)
     values ($1, $2, now(), $2, now(), '{}', 'closed', ${day}, ${day}, ${day} + 30, now())`,
    lost!.id,
    lost!.people.hr.employee,
  );
  await expect(restore({ withThere: 'keep' })).rejects.toMatchObject({ code: 'contract-ended' });
  await put('delete from contract_ends where company_id = $1', lost!.id);
});

test('what is written down of tables is of tables that there are', () => {
  for (const one of [...Object.keys(staysAway), ...Object.keys(comesBackClosed), ...comesWhenNamed, ...neverReplaced])
    expect(tables).toContain(one);
});
