import type pg from 'pg';
import { expect, test } from 'vitest';
import { readingQualityClass } from '../../shared/claims/reading-quality/table.ts';
import { freshDatabase } from '../support/fresh-database.ts';

const db = await freshDatabase();
const migrator = await db.client('migrator');

/** Everything a counter may stand beside. Who adds a column has to think about whom it could point at, and write it here. */
const reviewed: Readonly<Record<string, string>> = {
  company_id: 'uuid',
  seller: 'bytea',
  month: 'date',
  scanner: 'text',
  version: 'text',
  field: 'text',
  kept: 'integer',
  corrected: 'integer',
  missed: 'integer',
};

/** Says what in the table could lead to a person: a column nobody reviewed, a reference to anything but a company, a time finer than a month. */
async function waysToSomebody(client: pg.ClientBase): Promise<string[]> {
  const { rows: columns } = await client.query<{ name: string; type: string }>(
    `select attname as name, format_type(atttypid, null) as type from pg_attribute
     where attrelid = 'reading_quality'::regclass and attnum > 0 and not attisdropped`,
  );
  const { rows: references } = await client.query<{ to: string }>(
    `select confrelid::regclass::text as to from pg_constraint where conrelid = 'reading_quality'::regclass and contype = 'f'`,
  );
  const { rows: checks } = await client.query<{ says: string }>(
    `select pg_get_constraintdef(oid) as says from pg_constraint where conrelid = 'reading_quality'::regclass and contype = 'c'`,
  );
  // The one that refuses what is written after the end of a contract answers with the row as it was given.
  const { rowCount: triggers } = await client.query(
    `select from pg_trigger where tgrelid = 'reading_quality'::regclass and not tgisinternal and tgname <> 'contract_has_ended'`,
  );
  return [
    ...columns.filter(({ name, type }) => reviewed[name] !== type).map(({ name, type }) => `column ${name} (${type})`),
    ...references.filter(({ to }) => to !== 'companies').map(({ to }) => `refers to ${to}`),
    ...(checks.some(({ says }) => /EXTRACT\(day FROM month\) = /.test(says)) ? [] : ['a day finer than a month']),
    ...(triggers ? ['a trigger may write more than the counters'] : []),
  ];
}

test('nothing in the table of reading quality leads to a person', async () => {
  expect(await waysToSomebody(migrator)).toEqual([]);
});

test.each([
  ['add column employee_id uuid', 'column employee_id (uuid)'],
  ['add column expense_id uuid', 'column expense_id (uuid)'],
  ['add column receipt_id uuid', 'column receipt_id (uuid)'],
  ['add column counted_at timestamptz', 'column counted_at (timestamp with time zone)'],
  ['add column corrected_to text', 'column corrected_to (text)'],
  ['alter column month type timestamptz', 'column month (timestamp with time zone)'],
  ['add column at uuid, add foreign key (company_id, at) references expenses (company_id, id)', 'refers to expenses'],
  ['drop constraint reading_quality_month_check', 'a day finer than a month'],
])('the trial finds it when somebody does this: %s', async (change, fault) => {
  await migrator.query('begin');
  await migrator.query(`alter table reading_quality ${change}`);
  const found = await waysToSomebody(migrator);
  await migrator.query('rollback');
  expect(found).toContain(fault);
});

test('its class calls no column personal, and its rows end', () => {
  const { subject, columns, retention } = readingQualityClass;
  expect(subject).toBe('none');
  expect(Object.entries(columns).filter(([, { category }]) => category !== 'none')).toEqual([]);
  expect(retention).toMatchObject({ action: 'delete', from: 'month' });
});

test('the database refuses a day finer than a month, and operations may look and not write', async () => {
  const company = db.randomness.id();
  await migrator.query('begin');
  await migrator.query(`select set_config('app.company_id', $1, true)`, [company]);
  await migrator.query(
    `insert into companies (id, name, organisation_number, language, created_at) values ($1, 'x', '5599990313', 'sv', now())`,
    [company],
  );
  const insert = migrator.query(
    `insert into reading_quality values ($1, decode(repeat('00', 16), 'hex'), '2026-05-18', 'on-device', '1', 'total', 1, 0, 0)`,
    [company],
  );
  await expect(insert).rejects.toThrow('reading_quality_month_check');
  await migrator.query('rollback');
  const { rows } = await migrator.query<{ role: string; may: string }>(
    `select grantee as role, string_agg(privilege_type, ' ' order by privilege_type) as may
     from information_schema.role_table_grants where table_name = 'reading_quality' and grantee <> 'migrator'
     group by grantee order by grantee`,
  );
  expect(rows).toEqual([
    { role: 'app', may: 'INSERT SELECT' },
    // What is past its period is deleted by the sweep.
    { role: 'operations', may: 'DELETE SELECT' },
  ]);
});
