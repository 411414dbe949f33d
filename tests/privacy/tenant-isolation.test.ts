import { expect, test } from 'vitest';
import { freshDatabase } from '../support/fresh-database.ts';
import { leaks } from './isolation-trial.ts';
import { reviewed } from './reviewed.ts';
import { twoCompanies } from './two-companies.ts';

const db = await freshDatabase();
const { administrator, tables, ours, theirs } = await twoCompanies(db);
const app = await db.client('app');
const operations = await db.client('operations');
const migrator = await db.client('migrator');
const isolated = tables.filter(({ name }) => !reviewed.platformTables.includes(name));
const tenant = isolated.filter(({ name }) => !reviewed.crossingTables.includes(name));

test('there are tables to try', () => {
  expect(isolated.length).toBeGreaterThan(14);
});

test.each(isolated.map((table) => [table.name, table] as const))(
  'with nothing else in the way, the app cannot reach another company’s rows of %s',
  async (_, table) => {
    expect(await leaks(app, table, ours, theirs, db.randomness)).toEqual([]);
    expect(await leaks(app, table, theirs, ours, db.randomness)).toEqual([]);
  },
);

test.each(tenant.map((table) => [table.name, table] as const))(
  'nor can operations in %s, which no policy opens to them',
  async (_, table) => {
    expect(await leaks(operations, table, ours, theirs, db.randomness)).toEqual([]);
  },
);

test.each(isolated.map(({ name }) => name))('the owner of %s sees none of its rows without a company', async (name) => {
  expect((await migrator.query(`select from ${name}`)).rowCount).toBe(0);
});

test('what is not a company’s id opens nothing', async () => {
  for (const wrong of ['', ' ', 'everything', '%', `${ours.company}' or true --`]) {
    await app.query('begin');
    await app.query(`select set_config('app.company_id', $1, true)`, [wrong]);
    const seen = await app.query('select from employees').then(
      ({ rowCount }) => rowCount,
      () => 0,
    );
    await app.query('rollback');
    expect(seen, wrong).toBe(0);
  }
});

test('operations see the crossing tables of every company, and only they do', async () => {
  for (const name of reviewed.crossingTables) {
    expect((await operations.query(`select from ${name}`)).rowCount).toBe(2);
    expect((await app.query(`select from ${name}`)).rowCount).toBe(0);
  }
});

test.each(isolated.map((table) => [table.name, table] as const))(
  'the trial finds it when %s is open',
  async (name, table) => {
    await administrator.query(`alter table ${name} disable row level security`);
    try {
      const found = await leaks(app, table, ours, theirs, db.randomness);
      for (const act of ['reads their row', 'locks their row', 'changes their row', 'adds or replaces their row'])
        expect(found).toContain(`${name}: a company ${act} (1)`);
    } finally {
      await administrator.query(`alter table ${name} enable row level security`);
    }
  },
);

test('the trial finds a dropped policy: a company no longer reads its own rows', async () => {
  await administrator.query('begin');
  const definition = `using (company_id = (select nullif(current_setting('app.company_id', true), '')::uuid))`;
  await administrator.query('drop policy tenant on expenses');
  await administrator.query('commit');
  try {
    const table = isolated.find(({ name }) => name === 'expenses')!;
    expect(await leaks(app, table, ours, theirs, db.randomness)).toEqual(['expenses: a company reads its own row (0)']);
  } finally {
    await administrator.query(
      `create policy tenant on expenses ${definition} with check ${definition.replace('using ', '')}`,
    );
  }
});

test('the trial finds a policy that lets everything through when no company is set', async () => {
  const table = isolated.find(({ name }) => name === 'sessions')!;
  await administrator.query(
    `create policy unset on sessions using (nullif(current_setting('app.company_id', true), '') is null)`,
  );
  expect(await leaks(app, table, ours, theirs, db.randomness)).toContainEqual(
    expect.stringContaining('reads anything without a company'),
  );
  await administrator.query('drop policy unset on sessions');
});

test('the trial finds a foreign key that leaves the company out', async () => {
  const table = isolated.find(({ name }) => name === 'mails')!;
  await administrator.query(`alter table mails drop constraint mails_company_id_notification_id_fkey;
    create unique index notifications_id on notifications (id);
    alter table mails add foreign key (notification_id) references notifications (id)`);
  expect(await leaks(app, table, ours, theirs, db.randomness)).toEqual([
    expect.stringContaining('refers to their row of notifications'),
  ]);
});
