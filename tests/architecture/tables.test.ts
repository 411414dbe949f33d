import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { getTableColumns, getTableName } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { classes, keyTables, tables } from '../../shared/database/schema.ts';
import { guardedTables } from '../../shared/protection/key-rotation/sealed-tables.ts';
import { freshDatabase } from '../support/fresh-database.ts';
import { reviewed } from '../privacy/reviewed.ts';
import { columnsOf } from './catalogue.ts';
import { root, sourcesUnder } from './source-tree.ts';

const db = await freshDatabase();
const client = await db.client('migrator');
const columns = await columnsOf(client);

const { platformTables: platform, crossingTables: crossing } = reviewed;

const named = (table: string, column: string): string => `${table}.${column}`;
const inDatabase = columns.map(({ table, column }) => named(table, column));
const described = classes.flatMap(({ table, columns: held }) =>
  Object.keys(held).map((column) => named(table, column)),
);

test('every column of the database is classified, and every classified column exists', () => {
  expect(described.toSorted()).toEqual(inDatabase.toSorted());
});

test('the tables in code are those of the database, column by column', () => {
  const inCode = Object.values(tables).flatMap((table) =>
    Object.values(getTableColumns(table)).map(({ name }) => named(getTableName(table), name)),
  );
  expect(inCode.toSorted()).toEqual(inDatabase.toSorted());
});

test('every capability’s table.ts is collected in the schema', async () => {
  const collected = new Set<string>(Object.values({ ...tables, ...keyTables }).map((table) => getTableName(table)));
  const missing: string[] = [];
  for (const path of sourcesUnder('shared').filter((file) => file.endsWith('/table.ts'))) {
    const module = (await import(pathToFileURL(join(root, path)).href)) as Record<string, unknown>;
    for (const [name, held] of Object.entries(module))
      if (name.endsWith('Class') && !collected.has((held as { table: string }).table)) missing.push(`${path}: ${name}`);
  }
  expect(missing).toEqual([]);
});

test('a table’s kind is what its columns, its policies and the reviewed lists say', async () => {
  const { rows } = await client.query<{ table: string; secured: boolean }>(
    `select relname as table, relrowsecurity as secured from pg_class
     where relnamespace = 'public'::regnamespace and relkind = 'r' and relname <> 'schema_migrations'`,
  );
  const wrong = classes.filter(({ table, kind }) => {
    const secured = rows.find((row) => row.table === table)?.secured ?? false;
    const ofCompany = inDatabase.includes(named(table, 'company_id'));
    if (kind === 'platform') return secured || !platform.includes(table);
    return !secured || !ofCompany || (kind === 'crossing') !== crossing.includes(table);
  });
  expect(wrong.map(({ table, kind }) => `${table}: ${kind}`)).toEqual([]);
  expect(rows.map(({ table }) => table).toSorted()).toEqual(classes.map(({ table }) => table).toSorted());
});

const personal = classes.flatMap(({ table, columns: held }) =>
  Object.entries(held).flatMap(([column, holds]) =>
    holds.category === 'none' ? [] : [{ place: named(table, column), holds }],
  ),
);
const typeOf = new Map(columns.map(({ table, column, type }) => [named(table, column), type]));

test('what can reveal health or is a personnummer is sealed before it is written', () => {
  const open = personal.filter(
    ({ holds: held }) =>
      'special' in held && (held.special || held.category.includes('government_id')) && held.encryption !== 'field',
  );
  expect(open.map(({ place }) => place)).toEqual([]);
});

/** What a column that holds one of the sensitive things would be called, and the categories that are sealed whatever the name. */
const sensitiveName =
  /personnummer|personal_number|ssn|passport|bank|iban|clearing|private|phone|mobile|diagnos|health|illness|note$|comment|free_text|recognised|receipt_text/;
const sensitiveCategory = /government_id|bank_account|phone_number|health|biometric|user\.content/;
/** The reviewed list: named like something sensitive, and not it. */
const harmless = [
  ...['employee_private.employee_id', 'receipts.sha256', 'receipts.perceptual_hash'],
  // Sealed before it is written all the same, by a key of the deployment: it belongs to no company (incidents.test.ts looks).
  'incident_events.words',
  // What staff do about the platform, in their own words. It belongs to no company and no person whose key could seal it.
  'alerts.note',
];

test('a column that is called like something sensitive, or classed so, is sealed, or is the keyed hash of what is', () => {
  const sealed = new Set(
    classes.flatMap(({ table, columns: held }) =>
      Object.entries(held).flatMap(([column, holds]) =>
        ('encryption' in holds && holds.encryption === 'field') || ('reason' in holds && holds.reason === 'hash')
          ? [named(table, column)]
          : [],
      ),
    ),
  );
  const plain = classes.flatMap(({ table, columns: held }) =>
    Object.entries(held).flatMap(([column, { category }]) =>
      sensitiveName.test(column) || sensitiveCategory.test(category) ? [named(table, column)] : [],
    ),
  );
  expect(plain.filter((place) => !sealed.has(place) && !harmless.includes(place))).toEqual([]);
});

test('a column is stored as sealed bytes exactly when its class says that it is sealed', () => {
  const sealed = new Set(
    Object.values(tables).flatMap((table) =>
      Object.values(getTableColumns(table))
        // Only a sealed column refuses a value that nobody sealed.
        .filter((column) => {
          try {
            column.mapToDriverValue('a plain text');
            return false;
          } catch (error) {
            return error instanceof TypeError && error.message.includes('sealed');
          }
        })
        .map(({ name }) => named(getTableName(table), name)),
    ),
  );
  const classified = personal.filter(({ holds: held }) => 'encryption' in held && held.encryption === 'field');
  expect([...sealed].toSorted()).toEqual(classified.map(({ place }) => place).toSorted());
  expect(sealed.size).toBeGreaterThan(0);
  expect([...sealed].filter((place) => typeOf.get(place) !== 'bytea')).toEqual([]);
});

test('personal data that the database can read says why it has to', () => {
  const silent = personal.filter(
    ({ holds: held }) => 'encryption' in held && held.encryption === 'at-rest' && (held.why ?? '').length < 10,
  );
  expect(silent.map(({ place }) => place)).toEqual([]);
});

test('every table has a purpose, a legal basis and a retention that can be computed', () => {
  const duration = /^P(\d+Y)?(\d+M)?(\d+D)?$/;
  const vague = classes.filter(({ purpose, legalBasis, retention }) => {
    const { period, from, basis } = retention;
    return !purpose || !legalBasis || !duration.test(period) || period === 'P' || !from || !basis;
  });
  expect(vague.map(({ table }) => table)).toEqual([]);
});

test('a table about employees holds personal data or refers to an employee, and the others hold none', () => {
  const about = new Set(personal.map(({ place }) => place.split('.')[0]));
  const wrong = classes.filter(({ table, subject }) => {
    const refers = inDatabase.some((place) => place.startsWith(`${table}.`) && place.endsWith('employee_id'));
    return subject === 'none' && (about.has(table) || refers);
  });
  expect(wrong.map(({ table }) => table)).toEqual([]);
});

test('a table with sealed values is gone through row by row when a key is replaced, and says whose a row is', () => {
  const guarded = guardedTables(Object.values(tables), classes);
  const sealed = personal.filter(({ holds: held }) => 'encryption' in held && held.encryption === 'field');
  const gone = guarded.sealed.flatMap(({ name, columns: of }) => of.map((column) => named(name, column)));
  expect(gone.toSorted()).toEqual([...new Set([...sealed.map(({ place }) => place), ...gone])].toSorted());
  expect(gone).toEqual(expect.arrayContaining(sealed.map(({ place }) => place)));

  const { name } = guarded.sealed[0]!;
  const silent = classes.map((one) => (one.table === name ? { ...one, person: undefined } : one));
  expect(() => guardedTables(Object.values(tables), silent as never)).toThrow(`${name} does not say whose row it is`);
});

test('a column of keyed hashes is known to be one, so that it is made anew or keeps its key', async () => {
  const { rows } = await client.query<{ place: string }>(
    `select conrelid::regclass || '.' || attname as place from pg_constraint
     join pg_attribute on attrelid = conrelid and attnum = any(conkey)
     where contype = 'c' and pg_get_constraintdef(pg_constraint.oid) ~ 'length.*ARRAY\\[16, 20\\]'`,
  );
  const { sealed, ageing } = guardedTables(Object.values(tables), classes);
  const known = [
    ...sealed.flatMap(({ name, indexes }) => indexes.map(({ index }) => named(name, index))),
    ...ageing.map(({ table, column }) => named(table, column)),
  ];
  expect(rows.length).toBeGreaterThan(1);
  expect(known.toSorted()).toEqual(rows.map(({ place }) => place).toSorted());
});
