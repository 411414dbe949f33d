import { basename } from 'node:path';
import { getTableName } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { classes, keyClasses, keyTables, tables } from '../../shared/database/schema.ts';
import { plainDate } from '../../shared/kernel/plain-date.ts';
import { carriedOutBy } from '../../shared/platform/classification.ts';
import { queueNames } from '../../shared/platform/outbox/message.ts';
import { booksKeptFrom, longerKept, yearsOfBooks } from '../../shared/protection/retention/bookkeeping-law.ts';
import { readReferences } from '../../shared/protection/retention/foreign-keys-store.ts';
import { goesWith, isNamed, livesOf, swept } from '../../shared/protection/retention/lives.ts';
import { freshDatabase } from '../support/fresh-database.ts';
import { sourcesUnder } from './source-tree.ts';
import { control } from '../support/control.ts';

control('retention');

const db = await freshDatabase();
const references = await db.operations.onPlatform(readReferences);
const main = livesOf(Object.values(tables), classes);
const all = [...main, ...livesOf(Object.values(keyTables), keyClasses)];
const events = ['end of the contract', 'end of employment'];
const days = (period: string): number => {
  const [, years = 0, months = 0, rest = 0] = /^P(?:(\d+)Y)?(?:(\d+)M)?(?:(\d+)D)?$/.exec(period)!;
  return Number(years) * 365 + Number(months) * 30 + Number(rest);
};

test('every period is counted from a column of the row, an event, or a row that it refers to', () => {
  const wrong = all.filter((life) => {
    const { from } = life.retention;
    if (typeof from === 'string') return !events.includes(from) && !(from in life.types);
    if ('financialYearOf' in from) return !(from.financialYearOf in life.types);
    return from.goesWith.some((name) => {
      const parents = all.filter((one) => isNamed(one, name));
      const refers = references.some((one) => one.from === life.table && one.to === parents[0]?.table);
      return parents.length === 0 || (life.table in keyTables ? false : !refers);
    });
  });
  expect(wrong.map(({ name }) => name)).toEqual([]);
});

test('what goes with another row says that row’s period', () => {
  const wrong = all.filter((life) =>
    goesWith(life).some((name) => {
      const { retention } = all.find((one) => one.table === name.split(':')[0] && one.only?.not !== false)!;
      return retention.period !== life.retention.period;
    }),
  );
  expect(wrong.map(({ name }) => name)).toEqual([]);
});

test('every rule is carried out by the sweep, or by something that is there', () => {
  const files = ['shared', 'functions'].flatMap((folder) => sourcesUnder(folder));
  const known = new Set<string>([
    ...files.flatMap((file) => [basename(file, '.ts'), ...file.split('/')]),
    ...queueNames,
  ]);
  // What the wing that ends contracts brings: `shared/protection/end-of-contract/`.
  known.add('end-of-contract');
  const named = all.map(({ retention }) => carriedOutBy(retention)).filter((by) => by !== 'sweep' && by !== 'nobody');
  expect([...new Set(named)].filter((by) => !known.has(by))).toEqual([]);
  expect(new Set(named).size).toBeGreaterThan(5);
});

test('the sweep can carry out what is its own: in the main database, by a moment, a year or a row of another', () => {
  const wrong = all.filter((life) => {
    if (!swept(life)) return false;
    const { from, action } = life.retention;
    const outside = typeof from === 'string' && events.includes(from);
    return outside || action !== 'delete' || life.key.length === 0 || !main.includes(life);
  });
  expect(wrong.map(({ name }) => name)).toEqual([]);
  expect(all.filter(swept).length).toBeGreaterThan(40);
});

test('what the law asks for is what its table says, is counted in financial years, and nobody shortens it', () => {
  const years = yearsOfBooks(plainDate('2026-11-26'));
  const books = all.filter(({ retention }) => retention.law === 'bookkeeping');
  for (const { name, retention } of books) {
    expect([name, retention.period, retention.shortest]).toEqual([name, `P${years}Y`, undefined]);
    expect(retention.from).toHaveProperty('financialYearOf');
  }
  expect(books.length).toBeGreaterThan(5);
  expect(yearsOfBooks(plainDate('2010-12-31'))).toBe(10);
});

test.each([
  ['2033-12-31', 1, '2026-01-01'],
  ['2034-01-01', 1, '2027-01-01'],
  ['2034-12-31', 1, '2027-01-01'],
  // A year from May: that of May 2025 ends in 2026, and is kept to the end of 2033.
  ['2033-12-31', 5, '2025-05-01'],
  ['2034-01-01', 5, '2026-05-01'],
] as const)('on %s, with years from month %s, books are kept from %s', (today, firstMonth, from) => {
  expect(booksKeptFrom(plainDate(today), 7, firstMonth)).toBe(from);
});

test('of two months that a year began in, the one that keeps the books longer holds', () => {
  const months = Array.from({ length: 12 }, (_, at) => at + 1);
  const keptFrom = (month: number) => booksKeptFrom(plainDate('2034-01-01'), 7, month);
  for (const one of months)
    for (const other of months)
      expect(keptFrom(longerKept(one, other))).toBe([keptFrom(one), keptFrom(other)].toSorted()[0]);
});

test('a period that a company may shorten is longer than the shortest', () => {
  const open = all.filter(({ retention }) => retention.shortest !== undefined);
  expect(open.filter(({ retention: { period, shortest } }) => days(shortest!.period) >= days(period))).toEqual([]);
  expect(open.filter((life) => !swept(life)).map(({ name }) => name)).toEqual(['employees']);
  expect(open.length).toBeGreaterThan(4);
});

test('a table that rows are taken from may be locked and deleted from by operations alone', async () => {
  const client = await db.client('administrator');
  const may = async (role: string, table: string, right: string) =>
    (await client.query<{ may: boolean }>('select has_table_privilege($1, $2, $3) as may', [role, table, right]))
      .rows[0]!.may;
  for (const { table } of main.filter(swept))
    expect([table, await may('operations', table, 'delete')]).toEqual([table, true]);
  for (const { table } of main.filter(({ retention }) => retention.law === 'bookkeeping'))
    expect([table, await may('app', table, 'delete')]).toEqual([table, false]);
  expect(Object.values(tables).map((table) => getTableName(table))).toEqual(expect.arrayContaining(['expenses']));
});
