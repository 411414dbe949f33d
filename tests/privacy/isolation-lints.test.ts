import { expect, test } from 'vitest';
import { freshDatabase } from '../support/fresh-database.ts';
import { isolationFaults, lints } from './isolation-lints.ts';
import { reviewed } from './reviewed.ts';

const db = await freshDatabase();
const administrator = await db.client('administrator');

/** What the lints say of the database with a change that is then taken back. */
async function faultsAfter(change: string): Promise<string[]> {
  await administrator.query('begin');
  try {
    await administrator.query(change);
    return await isolationFaults(administrator, reviewed);
  } finally {
    await administrator.query('rollback');
  }
}

test.each(lints.map((lint) => [lint.says, lint] as const))('nothing %s', async (_, lint) => {
  expect(await isolationFaults(administrator, reviewed, [lint])).toEqual([]);
});

test('what was reviewed is still there', async () => {
  const named = [...reviewed.platformTables, ...reviewed.crossingTables, ...reviewed.crossingIndexes];
  const { rows } = await administrator.query<{ relname: string }>(
    `select relname from pg_class where relnamespace = 'public'::regnamespace and relname = any ($1)`,
    [named],
  );
  expect(rows.map(({ relname }) => relname).toSorted()).toEqual(named.toSorted());
});

const copied = `using (company_id = (select nullif(current_setting('app.company_id', true), '')::uuid))`;
/** A table as a tenant table is to be, and one thing about it that is not. */
const notes = (rest = 'primary key (company_id, id)', company = 'company_id uuid not null references companies (id)') =>
  `create table notes (${company}, id uuid not null, ${rest}); alter table notes owner to migrator;
   alter table notes enable row level security; alter table notes force row level security;
   create policy tenant on notes ${copied} with check ${copied.replace('using ', '')};`;

/** For each lint, by how its sentence begins: things that are bad in that one way, and what is found of each. */
const bad: readonly (readonly [lint: string, change: string, found: string])[] = [
  ['has no row-level security', 'alter table receipts disable row level security', 'receipts'],
  ['has no row-level security', 'create table notes (id uuid primary key)', 'notes'],
  ['does not force', 'alter table sessions no force row level security', 'sessions'],
  ['has row-level security and no policy', 'drop policy tenant on expenses', 'expenses'],
  ['has a policy and no row-level', 'alter table receipts disable row level security', 'receipts'],
  ['has several permissive', `create policy also on employees ${copied}`, 'employees'],
  [
    'has a policy that is not the company’s',
    'create policy all_of_it on employees using (true)',
    'employees.all_of_it',
  ],
  [
    'has a policy that is not the company’s',
    `alter policy tenant on mails using (current_setting('app.company_id', true) is null or company_id = current_setting('app.company_id', true)::uuid)`,
    'mails.tenant',
  ],
  // Computed anew for each row.
  [
    'has a policy that is not the company’s',
    `alter policy tenant on mails using (company_id = nullif(current_setting('app.company_id', true), '')::uuid)`,
    'mails.tenant',
  ],
  // Checks nothing that is written.
  [
    'has a policy that is not the company’s',
    `drop policy tenant on mails; create policy tenant on mails ${copied}`,
    'mails.tenant',
  ],
  [
    'has a policy that is not the company’s',
    'create policy crossing on mails to operations using (true)',
    'mails.crossing',
  ],
  ['has a policy that is not the company’s', 'alter policy crossing on outbox to public', 'outbox.crossing'],
  ['has a policy that is for other roles', 'alter policy tenant on outbox to public', 'outbox.tenant'],
  ['has a policy that is for other roles', 'alter policy tenant on mails to app', 'mails.tenant'],
  [
    'has a column that says the company',
    notes('primary key (id)', 'company_id uuid references companies (id)'),
    'notes',
  ],
  ['has a unique key that does not', notes('primary key (id)'), 'notes.notes_pkey'],
  [
    'has a unique key that does not',
    'alter table employees add constraint one_address unique (work_email)',
    'employees.one_address',
  ],
  ['has an index that does not', 'create index by_state on expenses (state)', 'by_state'],
  ['has an index that does not', 'create unique index by_mail on employees (lower(work_email))', 'by_mail'],
  [
    'refers to another company’s rows',
    `create unique index notifications_id on notifications (id);
     alter table mails add constraint loose foreign key (notification_id) references notifications (id)`,
    'mails.loose',
  ],
  ['has a foreign key without', 'drop index mails_employee', 'mails.mails_company_id_employee_id_fkey'],
  ['is a view that reads with', 'create view everybody as select * from employees', 'everybody'],
  ['is of a kind that no policy', 'create materialized view everybody as select * from employees', 'everybody'],
  ['is a rewriting rule', 'create rule also as on update to mails do also delete from mails', 'mails.also'],
  [
    'is a function that runs with',
    `create function peek() returns bigint language sql security definer set search_path = pg_catalog as 'select 1::bigint'`,
    'peek',
  ],
  [
    'is a function whose search path',
    `create function peek() returns bigint language sql as 'select 1::bigint'`,
    'peek',
  ],
  [
    'is a function of ours that is trusted',
    `create function peek() returns bigint language sql leakproof set search_path = pg_catalog as 'select 1::bigint'`,
    'peek',
  ],
  ['is a function that everybody', 'grant execute on function refuse_change() to public', 'refuse_change'],
  ['is a schema beside', 'create schema aside', 'aside'],
  [
    'is an extension',
    `create schema aside; create extension if not exists plpgsql; update pg_extension set extname = 'other'`,
    'other',
  ],
  ['is a publication', 'create publication everything for all tables', 'everything'],
  ['may make things', 'grant create on schema public to app', 'app'],
  ['may make things', 'grant create on schema public to public', 'PUBLIC'],
  ['is given what is made later', 'alter default privileges for role migrator grant select on tables to app', 'app'],
  ['is a role with more', 'alter role app bypassrls', 'app'],
  ['is a role with more', 'alter role operations createrole', 'operations'],
  ['is a member of another', 'grant migrator to app', 'app of migrator'],
  ['is not owned', 'alter table leases owner to app', 'leases'],
  ['grants more than', 'grant truncate on inbox to app', 'app on inbox'],
  ['grants more than', 'grant trigger on mails to operations', 'operations on mails'],
  ['grants more than', 'grant references on mails to app', 'app on mails'],
  ['is a column that is granted', 'grant select (name) on employees to public', 'employees.name'],
  ['is a column that is granted', 'grant references (id) on employees to app', 'employees.id'],
  ['is granted to everybody', 'grant select on leases to public', 'leases to PUBLIC'],
  ['is granted to everybody', 'grant select on leases to keyholder', 'leases to keyholder'],
];

test.each(bad)('the lint that something %s finds: %s', async (begins, change, found) => {
  const [{ says } = { says: '' }, ...others] = lints.filter((lint) => lint.says.startsWith(begins));
  expect(others).toEqual([]);
  expect(await faultsAfter(change)).toContain(`${found} ${says}`);
});

test('no lint is taken on trust, and a table that is as it is to be is no fault', async () => {
  const untried = lints.filter(({ says }) => !bad.some(([begins]) => says.startsWith(begins)));
  expect(untried.map(({ says }) => says)).toEqual([]);
  expect(await faultsAfter(notes())).toEqual([]);
});
