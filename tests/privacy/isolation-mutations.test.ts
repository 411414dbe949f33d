import { expect, test } from 'vitest';
import { aCompany } from '../support/a-company.ts';
import { freshDatabase } from '../support/fresh-database.ts';
import { leaks, prepareTries } from './isolation-trial.ts';
import { reviewed } from './reviewed.ts';
import { tenantTables } from './tenant-tables.ts';
import { fillTables, loosen } from './two-companies.ts';

/** Guards are taken away one by one, each in a transaction that is taken back, to see that the trial misses none of them. */
const db = await freshDatabase();
const companies = [await aCompany(db), await aCompany(db)] as const;
const administrator = await db.client('administrator');
await loosen(administrator, ['app']);
const tables = await tenantTables(administrator);
const [ours, theirs] = [
  await fillTables(administrator, tables, companies[0].id, db.randomness),
  await fillTables(administrator, tables, companies[1].id, db.randomness),
];
const app = await db.client('app');
const isolated = tables
  .filter(({ name }) => !reviewed.platformTables.includes(name))
  .map((table) => [table.name, table] as const);

type Table = (typeof tables)[number];
const triesOn = (table: Table) => prepareTries(administrator, table, ours, theirs, db.randomness);

/** What the trial finds on a table after a change of the database, which is taken back. Only tries that say one of the words are made. */
async function foundAfter(table: Table, change: string, back: string, words = ['']): Promise<string[]> {
  const tries = (await triesOn(table)).filter(({ says }) => words.some((word) => says.includes(word)));
  await administrator.query(change);
  try {
    return await leaks(app, table, tries, { exactly: true });
  } finally {
    await administrator.query(back);
  }
}

const own = `(company_id = (select nullif(current_setting('app.company_id', true), '')::uuid))`;
/** A table's tenant policy as it stands, to be put back. */
const policyOf = (name: string) =>
  `create policy tenant on ${name}${reviewed.crossingTables.includes(name) ? ' to app' : ''} using ${own} with check ${own}`;

test.each(isolated)('%s without its policy: a company no longer reaches its own rows', async (name, table) => {
  const found = await foundAfter(table, `drop policy tenant on ${name}`, policyOf(name), ['its own']);
  expect(found).toContainEqual(`${name}: a company reads its own row (0)`);
  expect(found).toContainEqual(expect.stringContaining(`${name}: a company puts in a row of its own (42501`));
});

test.each(isolated)(
  '%s without row-level security: every single try that it held back goes through',
  async (name, table) => {
    const held = (await triesOn(table)).filter(({ wanted }) => wanted === 'hidden' || wanted === 'refused');
    const found = await foundAfter(
      table,
      `alter table ${name} disable row level security`,
      `alter table ${name} enable row level security`,
    );
    const missed = held.filter(
      ({ says }) => !found.some((sentence) => sentence.startsWith(`${name}: a company ${says} (`)),
    );
    expect(missed.map(({ says }) => says)).toEqual([]);
    expect(held.length).toBeGreaterThan(30);
  },
);

test.each(isolated)('%s with a policy that is open while no company is set', async (name, table) => {
  const found = await foundAfter(
    table,
    `create policy unset on ${name} using (nullif(current_setting('app.company_id', true), '') is null)`,
    `drop policy unset on ${name}`,
    ['reads anything'],
  );
  for (const how of ['without a company', 'with an empty company'])
    expect(found).toContainEqual(expect.stringContaining(`${name}: a company reads anything ${how}`));
});

test.each(isolated)('%s with a policy that checks nothing that is written', async (name, table) => {
  const found = await foundAfter(
    table,
    `alter policy tenant on ${name} with check (true)`,
    `alter policy tenant on ${name} with check ${own}`,
    ['adds a row of theirs'],
  );
  expect(found).toContainEqual(expect.stringContaining(`${name}: a company adds a row of theirs (`));
});

const referring = isolated.filter(([, { references }]) => references.some(({ columns }) => columns.length > 1));
test.each(referring)('%s with foreign keys that leave the company out', async (name, table) => {
  const keys = table.references.filter(({ columns, table: parent }) => columns.length > 1 && parent !== name);
  const before = await administrator.query<{ name: string; definition: string }>(
    `select conname as name, pg_get_constraintdef(oid) as definition from pg_constraint
     where conrelid = $1::regclass and contype = 'f' and cardinality(conkey) > 1`,
    [name],
  );
  const found = await foundAfter(
    table,
    before.rows.map((one) => `alter table ${name} drop constraint "${one.name}"`).join('; '),
    before.rows.map((one) => `alter table ${name} add constraint "${one.name}" ${one.definition}`).join('; '),
    ['refers to'],
  );
  for (const { table: parent } of keys)
    expect(found).toContainEqual(expect.stringContaining(`${name}: a company refers to their row of ${parent} (`));
});

test('a table that may be emptied is found', async () => {
  const [, table] = isolated.find(([name]) => name === 'mails')!;
  expect(await foundAfter(table, 'grant truncate on mails to app', 'revoke truncate on mails from app')).toEqual([
    expect.stringContaining('mails: a company empties the table'),
  ]);
});

test('a table that no row can be made up for is named', async () => {
  await administrator.query(`create table riddles (company_id uuid primary key, answer text not null,
    constraint only_one_answer check (md5(answer) = 'c0535e4be2b79ffd93291305436bf889'))`);
  const riddles = (await tenantTables(administrator)).filter(({ name }) => name === 'riddles');
  await expect(fillTables(administrator, riddles, companies[0].id, db.randomness)).rejects.toThrow(
    'no made-up row of riddles keeps only_one_answer',
  );
  await administrator.query('alter table riddles add column shape point not null; drop table riddles');
});
