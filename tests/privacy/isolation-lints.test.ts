import { expect, test } from 'vitest';
import { freshDatabase } from '../support/fresh-database.ts';
import { isolationFaults } from './isolation-lints.ts';
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

test('the catalogue holds nothing that would let a company meet another’s rows', async () => {
  expect(await isolationFaults(administrator, reviewed)).toEqual([]);
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

test.each([
  ['a dropped policy', 'drop policy tenant on expenses', /^expenses has row-level security and no policy/],
  ['row-level security turned off', 'alter table receipts disable row level security', /^receipts has no row-level/],
  ['row-level security not forced', 'alter table sessions no force row level security', /^sessions does not force/],
  ['a policy that is always true', 'create policy all_of_it on employees using (true)', /^employees\.all_of_it/],
  [
    'a policy that lets everything through when no company is set',
    `alter policy tenant on mails using (current_setting('app.company_id', true) is null or company_id = current_setting('app.company_id', true)::uuid)`,
    /^mails\.tenant has a policy that is not/,
  ],
  [
    'a policy that is computed anew for each row',
    `alter policy tenant on mails using (company_id = nullif(current_setting('app.company_id', true), '')::uuid)`,
    /^mails\.tenant has a policy that is not/,
  ],
  [
    'a policy that checks nothing that is written',
    `drop policy tenant on mails; create policy tenant on mails ${copied}`,
    /^mails\.tenant/,
  ],
  [
    'an always-true policy of the app on a crossing table',
    'create policy crossing_app on outbox to app using (true)',
    /^outbox/,
  ],
  [
    'the crossing policy widened to everybody',
    'alter policy crossing on outbox to public',
    /^outbox\.crossing has a policy that is not/,
  ],
  ['a table without a company', 'create table notes (id uuid primary key)', /^notes has no row-level security/],
  [
    'a foreign key that leaves the company out',
    `create unique index notifications_id on notifications (id);
     alter table mails add constraint loose foreign key (notification_id) references notifications (id)`,
    /^mails\.loose refers to another company/,
  ],
  [
    'a unique key that does not start with the company',
    'alter table employees add constraint one_address unique (work_email)',
    /^employees\.one_address has a unique key/,
  ],
  [
    'an index that does not start with the company',
    'create index by_state on expenses (state)',
    /^by_state has an index/,
  ],
  [
    'a foreign key without an index',
    'drop index mails_employee',
    /^mails\.mails_company_id_employee_id_fkey has a foreign key without/,
  ],
  ['a view with its owner’s rights', 'create view everybody as select * from employees', /^everybody is a view/],
  [
    'a function with its owner’s rights',
    `create function peek() returns bigint language sql security definer set search_path = pg_catalog as 'select 1::bigint'`,
    /^peek is a function that runs with/,
  ],
  [
    'a function with an open search path',
    `create function count_it() returns bigint language sql as 'select 1::bigint'`,
    /^count_it/,
  ],
  ['truncate granted', 'grant truncate on inbox to app', /^app on inbox grants more/],
  ['a table granted to everybody', 'grant select on leases to public', /^leases to PUBLIC/],
  ['a table of another owner', 'alter table leases owner to app', /^leases is not owned/],
])('%s is found', async (_, change, fault) => {
  expect(await faultsAfter(change)).toContainEqual(expect.stringMatching(fault));
});
