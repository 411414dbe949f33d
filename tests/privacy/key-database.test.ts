import { getTableColumns, getTableName } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { keyClasses, keyTables } from '../../shared/database/schema.ts';
import { columnsOf } from '../architecture/catalogue.ts';
import { aCompany } from '../support/a-company.ts';
import { freshDatabase } from '../support/fresh-database.ts';
import { keyWorld } from '../support/key-world.ts';
import { connectTo } from '../support/template-database.ts';
import { sharedPeer } from '../support/shared-peer.ts';
import { isolationFaults } from './isolation-lints.ts';
import { leaks, prepareTries } from './isolation-trial.ts';
import { tenantTables } from './tenant-tables.ts';
import { fillTables } from './two-companies.ts';

const db = await freshDatabase();
const keyName = db.settings('keyholder').name;
const { server, passwords } = await sharedPeer('database');
const administrator = await connectTo(server, keyName);
const keyholder = await db.client('keyholder');
const tables = await tenantTables(administrator);
const [ours, theirs] = [
  await fillTables(administrator, tables, db.randomness.id(), db.randomness),
  await fillTables(administrator, tables, db.randomness.id(), db.randomness),
];
const isolated = tables.map((table) => [table.name, table] as const);

test('every column of the key database is classified, and in code as it is in the database', async () => {
  const inDatabase = (await columnsOf(administrator)).map(({ table, column }) => `${table}.${column}`).toSorted();
  const described = keyClasses.flatMap(({ table, columns }) => Object.keys(columns).map((name) => `${table}.${name}`));
  const inCode = Object.values(keyTables).flatMap((table) =>
    Object.values(getTableColumns(table)).map(({ name }) => `${getTableName(table)}.${name}`),
  );
  expect(described.toSorted()).toEqual(inDatabase);
  expect(inCode.toSorted()).toEqual(inDatabase);
});

test('a company sees its own keys and no others', async () => {
  const companies = [await aCompany(db), await aCompany(db)] as const;
  const { seals } = await keyWorld(db);
  for (const { id, people } of companies)
    await seals.seal('x', { company: id, table: 't', column: 'c', row: db.randomness.id() }, people.employee.employee);
  const seen = async (company: string) => {
    await keyholder.query(`select set_config('app.company_id', $1, false)`, [company]);
    const { rows } = await keyholder.query<{ company_id: string }>('select distinct company_id from data_keys');
    return rows.map((row) => row.company_id);
  };
  for (const { id } of companies) expect(await seen(id)).toEqual([id]);
  expect(await seen('')).toEqual([]);
});

test.each(isolated)(
  'the keyholder reaches no other company’s rows of %s, and the trial can tell',
  async (name, table) => {
    expect(isolated.length).toBe(Object.keys(keyTables).length);
    const tries = await prepareTries(administrator, table, ours, theirs, db.randomness);
    expect(await leaks(keyholder, table, tries, { exactly: false })).toEqual([]);
    await administrator.query(`alter table ${name} disable row level security`);
    const found = await leaks(keyholder, table, tries, { exactly: false });
    await administrator.query(`alter table ${name} enable row level security`);
    for (const act of ['reads their row', 'locks their row', 'changes their row', 'reads anything without a company'])
      expect(found).toContainEqual(expect.stringContaining(`${name}: a company ${act} (`));
  },
);

test('the key database lets in its own role and no other, and that role gets into no other database', async () => {
  for (const role of ['app', 'operations', 'backup'] as const)
    await expect(connectTo(server, keyName, { user: role, password: passwords[role] }), role).rejects.toThrow(
      /permission denied for database/,
    );
  await expect(connectTo(server, db.name, { user: 'keyholder', password: passwords.keyholder })).rejects.toThrow(
    /permission denied for database/,
  );
});

test('the catalogue of the key database holds nothing that would let a company meet another’s rows', async () => {
  const reviewed = {
    platformTables: [],
    crossingTables: [],
    crossingIndexes: [],
    ownersTriggers: [],
    powerful: ['postgres', 'backup'],
    roles: ['migrator', 'keyholder'],
  };
  expect(await isolationFaults(administrator, reviewed)).toEqual([]);
  await administrator.end();
});
