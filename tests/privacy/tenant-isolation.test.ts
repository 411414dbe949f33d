import { expect, test } from 'vitest';
import { aCompany } from '../support/a-company.ts';
import { freshDatabase } from '../support/fresh-database.ts';
import { leaks, prepareTries } from './isolation-trial.ts';
import { reviewed } from './reviewed.ts';
import { tenantTables } from './tenant-tables.ts';
import { fillTables, loosen } from './two-companies.ts';
import { control } from '../support/control.ts';

control('access');

/** The same companies twice: in a database as it is deployed, and in one where nothing but policies and keys is in the way. */
async function world(loose: boolean) {
  const db = await freshDatabase();
  const companies = [await aCompany(db), await aCompany(db)] as const;
  const administrator = await db.client('administrator');
  if (loose) await loosen(administrator, ['app', 'operations']);
  const tables = await tenantTables(administrator);
  const [ours, theirs] = [
    await fillTables(administrator, tables, companies[0].id, db.randomness),
    await fillTables(administrator, tables, companies[1].id, db.randomness),
  ];
  const triesOn = (name: string) => {
    const table = tables.find((one) => one.name === name)!;
    return prepareTries(administrator, table, ours, theirs, db.randomness);
  };
  const clients = { app: await db.client('app'), operations: await db.client('operations') };
  return { db, administrator, tables, triesOn, ...clients, ours, theirs };
}
const loose = await world(true);
const deployed = await world(false);

const isolated = loose.tables.filter(({ name }) => !reviewed.platformTables.includes(name));
const each = isolated.map((table) => [table.name, table] as const);
const eachOfTenants = each.filter(([name]) => !reviewed.crossingTables.includes(name));

test('there are tables to try, and every role that may connect is tried', async () => {
  expect(isolated.length).toBeGreaterThan(14);
  const { rows } = await deployed.administrator.query<{ role: string }>(
    `select acl.grantee::regrole::text as role from pg_database, aclexplode(datacl) acl
     where datname = current_database() and acl.grantee <> datdba order by 1`,
  );
  // What backup may is in database-roles.test.ts: it reads everything, and writes nothing.
  expect(rows.map(({ role }) => role)).toEqual(['app', 'backup', 'operations']);
});

test.each(each)('with nothing else in the way, the app reaches no other company’s rows of %s', async (name, table) => {
  expect(await leaks(loose.app, table, await loose.triesOn(name), { exactly: true })).toEqual([]);
});

test.each(eachOfTenants)('nor do operations those of %s, which no policy opens to them', async (name, table) => {
  expect(await leaks(loose.operations, table, await loose.triesOn(name), { exactly: true })).toEqual([]);
});

test.each(each)('as it is deployed, nobody reaches another company’s rows of %s', async (name, table) => {
  const tries = await deployed.triesOn(name);
  expect(await leaks(deployed.app, table, tries, { exactly: false })).toEqual([]);
  if (reviewed.crossingTables.includes(name)) return;
  expect(await leaks(deployed.operations, table, tries, { exactly: false })).toEqual([]);
});

test.each(each)('the owner of %s sees none of its rows without a company', async (name) => {
  const migrator = await deployed.db.client('migrator');
  expect((await migrator.query(`select from ${name}`)).rowCount).toBe(0);
  await migrator.end();
});

test('operations see the crossing tables of every company, and only they do', async () => {
  for (const name of reviewed.crossingTables) {
    expect((await deployed.operations.query(`select from ${name}`)).rowCount).toBe(2);
    expect((await deployed.app.query(`select from ${name}`)).rowCount).toBe(0);
  }
});

test('no view shows another company’s rows', async () => {
  const { app, administrator, ours } = deployed;
  const shown = async () => {
    const { rows } = await administrator.query<{ name: string }>(
      `select c.relname as name from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attname = 'company_id'
       where c.relnamespace = 'public'::regnamespace and c.relkind in ('v', 'm')`,
    );
    const found: string[] = [];
    await app.query('begin');
    await app.query(`select set_config('app.company_id', $1, true)`, [ours.company]);
    for (const { name } of rows) {
      const text = `select 1 where exists (select from ${name} where company_id <> $1)`;
      if ((await app.query(text, [ours.company])).rowCount !== 0) found.push(name);
    }
    await app.query('rollback');
    return found;
  };
  expect(await shown()).toEqual([]);
  await administrator.query(`create view everybody as select * from employees; grant select on everybody to app`);
  expect(await shown()).toEqual(['everybody']);
  await administrator.query(`alter view everybody set (security_invoker = true)`);
  expect(await shown()).toEqual([]);
  await administrator.query('drop view everybody');
});
