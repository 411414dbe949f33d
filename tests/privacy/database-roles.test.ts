import { expect, test } from 'vitest';
import { aCompany } from '../support/a-company.ts';
import { freshDatabase } from '../support/fresh-database.ts';
import { tenantTables } from './tenant-tables.ts';

const db = await freshDatabase();
const company = await aCompany(db);
const administrator = await db.client('administrator');
const clients = {
  app: await db.client('app'),
  operations: await db.client('operations'),
  backup: await db.client('backup'),
  migrator: await db.client('migrator'),
  keyholder: await db.client('keyholder'),
};
type Reaching = keyof typeof clients;
const refused = (role: Reaching, sql: string) => expect(clients[role].query(sql), `${role}: ${sql}`).rejects;

test('the roles have the attributes they need and no others', async () => {
  const { rows } = await administrator.query(
    `select rolname, rolsuper, rolcreaterole, rolcreatedb, rolreplication, rolbypassrls, rolcanlogin
     from pg_roles where rolname !~ '^pg_' and rolname <> 'postgres' order by rolname`,
  );
  const ordinary = {
    rolsuper: false,
    rolcreaterole: false,
    rolcreatedb: false,
    rolreplication: false,
    rolbypassrls: false,
    rolcanlogin: true,
  };
  expect(rows).toEqual([
    { rolname: 'app', ...ordinary },
    { rolname: 'backup', ...ordinary, rolbypassrls: true },
    { rolname: 'drill', ...ordinary, rolcreatedb: true },
    { rolname: 'keyholder', ...ordinary },
    { rolname: 'migrator', ...ordinary },
    { rolname: 'operations', ...ordinary },
  ]);
});

test('no role is a member of another, but backup of those who read', async () => {
  const { rows } = await administrator.query(
    `select m.member::regrole::text as member, m.roleid::regrole::text as of from pg_auth_members m
     where m.member::regrole::text in ('app', 'operations', 'migrator', 'backup', 'keyholder', 'drill')`,
  );
  expect(rows).toEqual([{ member: 'backup', of: 'pg_read_all_data' }]);
});

test('only the migrator owns anything', async () => {
  const { rows } = await administrator.query(
    `select distinct pg_get_userbyid(relowner) as owner from pg_class where relnamespace = 'public'::regnamespace
     union select pg_get_userbyid(datdba) from pg_database where datname = current_database()`,
  );
  expect(rows).toEqual([{ owner: 'migrator' }]);
});

test.each([
  'truncate inbox',
  'alter table expenses disable row level security',
  'alter table expenses no force row level security',
  'create policy mine on expenses using (true)',
  'drop policy tenant on expenses',
  'drop table expenses',
  'create table mine (id int)',
  'create temporary table mine (id int)',
  'create schema mine',
  'create function mine() returns int language sql as $$ select 1 $$',
  'create extension pgcrypto',
  'set role migrator',
  'set role backup',
  'set session authorization migrator',
  'set session_replication_role = replica',
  'alter role app bypassrls',
  'select rolpassword from pg_authid',
  `copy (select 1) to program 'true'`,
  `select pg_read_file('postgresql.conf')`,
  'select * from schema_migrations',
])('neither the app nor operations may: %s', async (sql) => {
  await refused('app', sql).toThrow(/permission denied|must be owner|must be superuser|no schema|not permitted/i);
  await refused('operations', sql).toThrow(
    /permission denied|must be owner|must be superuser|no schema|not permitted/i,
  );
});

test('a right that a role has is not its to pass on', async () => {
  // PostgreSQL answers with a warning and grants nothing.
  await clients.app.query('grant select on expenses to public');
  const { rows } = await administrator.query(
    `select from information_schema.role_table_grants where table_name = 'expenses' and grantee = 'PUBLIC'`,
  );
  expect(rows).toEqual([]);
});

test('row security that is turned off for a session refuses to read, and does not read everything', async () => {
  await clients.app.query('begin; set local row_security = off');
  await refused('app', 'select from expenses').toThrow(/affected by row-level security/);
  await clients.app.query('rollback');
});

test('the app cannot add a company or change one', async () => {
  for (const role of ['app', 'operations'] as const) {
    await refused(role, `update companies set name = 'x'`).toThrow(/permission denied/);
    await refused(role, 'delete from companies').toThrow(/permission denied/);
  }
});

test.each([
  'update expenses set employee_id = employee_id',
  'update expenses set company_id = company_id',
  'update receipts set expense_id = expense_id',
  'update receipts set sha256 = sha256',
  'update employees set id = id',
  'delete from employees',
  'delete from allowance_adjustments',
  'update allowance_adjustments set reason = reason',
  'update leaver_deductions set way = way',
  'delete from leaver_deductions',
  'update allowances set year = year + 1',
  'update outbox set body = body',
  'update mails set employee_id = employee_id',
  'update notifications set values = values',
  'update reading_quality set seller = seller',
  'delete from sessions',
  'update company_keys set wrapped = wrapped',
  'delete from company_keys',
  'update platform_keys set wrapped = wrapped',
  'delete from platform_keys',
  'update vault_key_versions set retired_at = null',
  'update key_rotations set finished_at = null',
  'delete from expenses',
  'update evaluations set content = content',
  'update agreements set opinion = opinion',
  'update agreements set confidence = confidence',
  'delete from agreements',
  'update oversight_samples set seed = seed',
  'update sampled_decisions set sample_id = sample_id',
  'delete from allowances',
  'select refuse_change()',
])('the app has no right to what no verb of it does: %s', async (sql) => {
  await refused('app', sql).toThrow(/permission denied/);
});

test('a function that is made later is not everybody’s to call', async () => {
  await clients.migrator.query('begin; create function mine() returns int language sql as $$ select 1 $$');
  const { rows } = await clients.migrator.query(`select has_function_privilege('app', 'mine()', 'execute') as may`);
  await clients.migrator.query('rollback');
  expect(rows).toEqual([{ may: false }]);
});

test('backup reads every row of every company', async () => {
  for (const { name } of await tenantTables(administrator)) {
    const all = await administrator.query(`select from ${name}`);
    expect((await clients.backup.query(`select from ${name}`)).rowCount, name).toBe(all.rowCount);
  }
  expect((await clients.backup.query('select from employees')).rowCount).toBe(Object.keys(company.people).length);
});

test.each([
  `update companies set name = 'x'`,
  'delete from employees',
  `insert into leases values ('x', gen_random_uuid(), now())`,
  'truncate inbox',
  'create table mine (id int)',
  'drop table inbox',
])('backup may not: %s, even when it asks to write', async (sql) => {
  await refused('backup', sql).toThrow(/read-only transaction|permission denied|must be owner/);
  await clients.backup.query('set default_transaction_read_only = off');
  await refused('backup', sql).toThrow(/permission denied|must be owner/);
  await clients.backup.query('reset default_transaction_read_only');
});

test('backup may not write a row of any table, even when it asks to write', async () => {
  await clients.backup.query('set default_transaction_read_only = off');
  for (const { name, columns } of await tenantTables(administrator)) {
    // What the database computes cannot be written by anybody, and would hide that backup may not.
    const written = columns.map((column) => `"${column.name}"`).join(', ');
    for (const sql of [
      `insert into ${name} (${written}) select ${written} from ${name}`,
      `update ${name} set company_id = company_id`,
      `delete from ${name}`,
      `truncate ${name} cascade`,
      `copy ${name} from stdin`,
      `select from ${name} for update`,
      `merge into ${name} using (select 1) given on true when matched then delete`,
    ])
      await refused('backup', sql).toThrow(/permission denied/);
  }
  await clients.backup.query('reset default_transaction_read_only');
});

test('nobody else may connect to the database', async () => {
  const { rows } = await administrator.query(
    `select coalesce(nullif(acl.grantee, 0)::regrole::text, 'public') as grantee, acl.privilege_type as may
     from pg_database, aclexplode(datacl) acl where datname = current_database() and acl.grantee <> datdba order by 1`,
  );
  expect(rows).toEqual(['app', 'backup', 'operations'].map((grantee) => ({ grantee, may: 'CONNECT' })));
});

test('the app cannot say whom an identity stands for', async () => {
  const insert = `insert into identities (issuer, subject, company_id, employee_id) values ('i', 's', '${company.id}', '${company.people.employee.employee}')`;
  await refused('app', insert).toMatchObject({ code: '42501' });
});

test('the app cannot say which directory is whose, and nobody but the migrator can change it', async () => {
  const insert = `insert into directories (tenant, company_id, registered_at) values (gen_random_uuid(), '${company.id}', now())`;
  for (const sql of [insert, 'delete from directories', `update directories set company_id = '${company.id}'`])
    await refused('app', sql).toMatchObject({ code: '42501' });
  await refused('operations', `update directories set company_id = '${company.id}'`).toMatchObject({ code: '42501' });
});

test('operations make no invitation of a company that is not set, and delete none: an erasure sets the company', async () => {
  await refused('operations', 'insert into invitations default values').toMatchObject({ code: '42501' });
  expect((await clients.operations.query('delete from invitations')).rowCount).toBe(0);
});
