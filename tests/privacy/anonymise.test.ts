import type pg from 'pg';
import { expect, test } from 'vitest';
import { describeTables, type DescribedTable } from '../../functions/commands/anonymise/describe-tables.ts';
import { isLeftEmpty } from '../../functions/commands/anonymise/make-up-data.ts';
import { aCompany } from '../support/a-company.ts';
import { freshDatabase } from '../support/fresh-database.ts';
import { everyRow, madeUpCopy } from '../support/made-up-copy.ts';
import { tenantTables } from './tenant-tables.ts';
import { fillTables, loosen } from './two-companies.ts';
import { control } from '../support/control.ts';

control('test-data');

const source = await freshDatabase();
const administrator = await source.client('administrator');
await loosen(administrator, ['operations']);
const filled = [];
for (let company = 0; company < 2; company += 1)
  filled.push(
    await fillTables(administrator, await tenantTables(administrator), (await aCompany(source)).id, source.randomness),
  );
const described = await describeTables(administrator);

/** Tables of no company, which are filled by hand: staff, and what they did. */
const staffId = source.randomness.id();
await administrator.query(
  `insert into staff_members (id, name, work_email, language, created_at) values ($1, 'Made Up', 'made@up.example', 'sv', now())`,
  [staffId],
);
await administrator.query(
  `insert into staff_identities (issuer, subject, staff_id) values ('https://login.example/v2.0', 'made up', $1)`,
  [staffId],
);
await administrator.query(
  `insert into break_glass_codes (id, staff_id, secret_hash, made_at, expires_at, used_at)
   values ($1, $2, $3, now(), now() + interval '1 day', now())`,
  [source.randomness.id(), staffId, source.randomness.bytes(32)],
);
await administrator.query(
  `insert into staff_sessions (id, staff_id, secret_hash, issuer, started_at, seen_at, ends_at)
   values ($1, $2, $3, 'https://login.example/v2.0', now(), now(), now() + interval '1 hour')`,
  [source.randomness.id(), staffId, source.randomness.bytes(32)],
);
await administrator.query(
  `insert into platform_audit_entries (id, at, act, actor_kind, actor_id, subject_kind, subject_id, details, canonical)
   values ($1, now(), 'staff.signed-in', 'staff', $2::uuid::text, 'staff', $2, '{}', 'canonical')`,
  [source.randomness.id(), staffId],
);
await administrator.query(
  `insert into bankid_orders (id, secret_hash, version, state, content, collect_after, started_at, forget_after)
   values ($1, $2, 1, 'pending', $3, now(), now(), now() + interval '1 hour')`,
  [source.randomness.id(), source.randomness.bytes(32), source.randomness.bytes(60)],
);
await administrator.query(
  `insert into contact_requests (id, asked_at, language, content, address_key, consent, state, next_attempt_at)
   values ($1, now(), 'sv', $2, $3, '2026-11-26', 'waiting', now())`,
  [source.randomness.id(), source.randomness.bytes(60), source.randomness.bytes(32)],
);
await administrator.query(
  `insert into trust_requests (id, kind, language, content, received_at) values ($1, 'question', 'sv', $2, now())`,
  [source.randomness.id(), source.randomness.bytes(60)],
);
await administrator.query(
  `with opened as (
     insert into incidents (id, state, entries, head, opened_at, changed_at) values ($1, 'signalled', 1, $4, now(), now()) returning id
   )
   insert into incident_events (incident_id, position, id, at, by_staff, kind, facts, words, previous, hash)
   select id, 1, $2, now(), $3, 'opened', '{}', $5, $6, $4 from opened`,
  [
    ...[source.randomness.id(), source.randomness.id(), staffId],
    ...[source.randomness.bytes(32), source.randomness.bytes(60), source.randomness.bytes(32)],
  ],
);

// A line that was rejected says why, and no other does.
await administrator.query(`update payroll_lines set state = 'rejected', settled_at = now(), reason = $1`, [
  source.randomness.bytes(48),
]);

type Canary = Readonly<{ place: string; forms: readonly string[] }>;
let counted = 0;

const numbered = (value: number) => ({ value, forms: [String(value)] });

/** A value of a type that stands nowhere else, with the forms in which it would be found; null where the type has no room for one. */
function canaryOf({ type, name }: DescribedTable['columns'][number]): { value: unknown; forms: string[] } | null {
  counted += 1;
  const text = `kanarie${counted}fagel`;
  const day = `${1900 + counted}-05-${String(2 + (counted % 27)).padStart(2, '0')}`;
  const bytes = source.randomness.bytes(48);
  switch (type) {
    case 'text':
      return { value: name.endsWith('mail') ? `${text}@undulat.example` : text, forms: [text] };
    case 'jsonb':
      return { value: JSON.stringify({ displayName: text, more: [text, { deep: `${text} ${text}` }] }), forms: [text] };
    case 'bytea':
      return { value: bytes, forms: [bytes.toString('hex')] };
    case 'bigint':
    case 'integer':
      // VAT is part of an amount, and no larger.
      return numbered((name === 'vat' ? 3_000_001 : 7_000_001) + counted * 13);
    case 'date':
      return { value: day, forms: [day] };
    case 'timestamp with time zone':
      return { value: new Date(Date.UTC(1901, 0, 1, 0, counted, 7, 123)), forms: ['07.123', '07.12300'] };
    default:
      return null;
  }
}

/** What no canary fits into, since the database lets nothing else in: reviewed one by one. */
const noRoom: Readonly<Record<string, string>> = {
  'employments.part_time_permille': 'thousandths, rounded to the twentieth below',
  'expenses.currency': 'three letters of a currency',
  'receipts.sha256': '32 bytes exactly',
  'receipts.perceptual_hash': '8 bytes exactly',
};

async function put(table: DescribedTable, column: DescribedTable['columns'][number]): Promise<Canary[] | 'no room'> {
  const place = `${table.name}.${column.name}`;
  const canary = canaryOf(column);
  if (!canary) return 'no room';
  await administrator.query('savepoint canary');
  try {
    const set = `update ${table.name} set "${column.name}" = $1`;
    // Where nothing stands in it, one is put there, unless something else of the row speaks against it.
    let { rowCount } = await administrator.query(`${set} where "${column.name}" is not null`, [canary.value]);
    if (rowCount === 0) ({ rowCount } = await administrator.query(set, [canary.value]));
    await administrator.query('release savepoint canary');
    return rowCount === 0 ? [] : [{ place, forms: canary.forms }];
  } catch {
    await administrator.query('rollback to savepoint canary');
    return 'no room';
  }
}

const canaries: Canary[] = [];
const full: string[] = [];
const absent: string[] = [];
await administrator.query('begin');
// Foreign keys hold names together that are no ids, such as none: those of ids are looked at by the ids themselves.
for (const table of described.filter((one) => !isLeftEmpty(one)))
  for (const column of table.columns) {
    const { holds, closed, type } = column;
    if (!holds || holds.category === 'none' || type === 'uuid' || closed) continue;
    const came = await put(table, column);
    if (came === 'no room') full.push(`${table.name}.${column.name}`);
    else if (came.length === 0) absent.push(`${table.name}.${column.name}`);
    else canaries.push(...came);
  }
await administrator.query('commit');

const [first, second, other] = [await freshDatabase(), await freshDatabase(), await freshDatabase()];
const made = await madeUpCopy(source, first);
const before = await everyRow(administrator);
const after = await everyRow(await first.client('administrator'));
const text = [...after.values()].flat().join('\n');

test('there is a canary in every column about a person, but where the database leaves no room for one', () => {
  expect(canaries.length).toBeGreaterThan(60);
  expect(full.filter((place) => !(place in noRoom))).toEqual([]);
  // Nothing is in them in any made-up row: say here why, or have one made.
  expect(absent).toEqual([]);
});

test('no canary is in the made-up data, in any form', () => {
  const found = canaries.filter(({ forms }) => forms.some((form) => text.includes(form)));
  expect(found.map(({ place }) => place)).toEqual([]);
});

test('what is sealed in it is not what was sealed, and no value without room for a canary is as it was, where it is somebody’s', () => {
  for (const place of ['receipts.sha256', 'receipts.perceptual_hash']) {
    const [table = '', column = ''] = place.split('.');
    const of = (rows: Map<string, string[]>) =>
      rows.get(table)!.map((row) => (JSON.parse(row) as Record<string, unknown>)[column]);
    expect(
      of(after).some((value) => of(before).includes(value)),
      place,
    ).toBe(false);
  }
});

test('no id and no hash of a secret is as it was', () => {
  const ids = new Set(
    [...before.values()]
      .flat()
      .join('\n')
      .match(/[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g),
  );
  expect(ids.size).toBeGreaterThan(100);
  expect([...ids].filter((id) => text.includes(id))).toEqual([]);
  const hashes = [...before].flatMap(([, rows]) =>
    rows.flatMap((row) =>
      Object.entries(JSON.parse(row) as Record<string, unknown>).filter(([name]) =>
        /hash|secret|bucket|wrapped/.test(name),
      ),
    ),
  );
  const bytes = hashes.flatMap(([, value]) =>
    typeof value === 'string' && value.startsWith('\\x') ? [value.slice(2)] : [],
  );
  expect(bytes.length).toBeGreaterThan(10);
  expect(bytes.filter((hex) => text.includes(hex))).toEqual([]);
});

test('every table has as many rows as it had, but those about keys, backups, operations and subscribers, which have none', () => {
  const empty = described.filter(isLeftEmpty).map(({ name }) => name);
  expect(empty.toSorted()).toEqual([
    'alert_mails',
    'alerts',
    'audit_leaves',
    'audit_seals',
    'audit_unsealed',
    'backup_files',
    'backup_runs',
    'company_keys',
    'contract_ends',
    'job_runs',
    'key_rotations',
    'notice_subscribers',
    'platform_audit_leaves',
    'platform_audit_seals',
    'platform_audit_unsealed',
    'platform_keys',
    'restore_drills',
    'root_leaves',
    'root_seals',
    'signal_counts',
    'signal_readings',
    'subscriber_notices',
    'timer_jobs',
    'vault_key_versions',
    'vendor_agreements',
  ]);
  for (const [table, rows] of before)
    expect([table, after.get(table)!.length]).toEqual([table, empty.includes(table) ? 0 : rows.length]);
  expect(made.made.filter(({ rows }) => rows > 0).length).toBeGreaterThan(50);
});

test('checks, keys, triggers and row-level security are there and on, and every reference leads to a row', async () => {
  const standing = (client: pg.ClientBase) =>
    client.query(`select c.relname, c.relrowsecurity, c.relforcerowsecurity,
      (select count(*)::int from pg_constraint k where k.conrelid = c.oid and k.convalidated) as constraints,
      (select count(*)::int from pg_trigger t where t.tgrelid = c.oid and t.tgenabled = 'O') as triggers,
      (select count(*)::int from pg_trigger t where t.tgrelid = c.oid and t.tgenabled <> 'O') as off
      from pg_class c where c.relnamespace = 'public'::regnamespace and c.relkind = 'r' order by 1`);
  const [made_, untouched] = [
    await standing(await first.client('migrator')),
    await standing(await other.client('migrator')),
  ];
  expect(made_.rows).toEqual(untouched.rows);
  // As many rows of each table have a row of another that they refer to as had before.
  const joins = async (client: pg.ClientBase) => {
    const counts: [string, number][] = [];
    for (const { name, references } of await tenantTables(client))
      for (const { table, columns, theirs } of references) {
        const on = columns.map((column, at) => `a."${column}" = b."${theirs[at]}"`).join(' and ');
        const { rows } = await client.query<{ count: number }>(
          `select count(*)::int as count from ${name} a join ${table} b on ${on}`,
        );
        counts.push([`${name} → ${table}`, rows[0]!.count]);
      }
    return counts;
  };
  const joined = await joins(await first.client('administrator'));
  const had = (await joins(administrator)).map(([which, count]): [string, number] => [
    which,
    /^(backup_files|company_keys|key_rotations|audit_(leaves|seals|unsealed)|root_leaves|contract_ends) /.test(which)
      ? 0
      : count,
  ]);
  expect(joined).toEqual(had);
  expect(joined.filter(([, count]) => count > 0).length).toBeGreaterThan(40);
});

test('the same again is the same bytes, and under another secret it is not', async () => {
  const again = await madeUpCopy(source, second);
  expect(await everyRow(await second.client('administrator'))).toEqual(after);
  expect([...again.files]).toEqual([...made.files]);
  expect(made.files.size).toBeGreaterThan(1);
  await madeUpCopy(source, other, 'another secret');
  const different = await everyRow(await other.client('administrator'));
  const kept = [...different.get('employees')!].filter((row) => after.get('employees')!.includes(row));
  expect(kept).toEqual([]);
});

test('a column that nobody has classified stops it before a row is written, and so does a target that is not empty', async () => {
  const target = await freshDatabase();
  await expect(madeUpCopy(source, first)).rejects.toThrow('not empty');
  await administrator.query('alter table employees add column shoe_size text');
  await expect(madeUpCopy(source, target)).rejects.toThrow('employees.shoe_size is not classified');
  await administrator.query('alter table employees drop column shoe_size');
  await administrator.query('create table shoes (company_id uuid, size text)');
  await expect(madeUpCopy(source, target)).rejects.toThrow('shoes.size is not classified');
  await administrator.query('drop table shoes');
  const { rows } = await (await target.client('administrator')).query('select count(*)::int as count from companies');
  expect(rows).toEqual([{ count: 0 }]);
});
