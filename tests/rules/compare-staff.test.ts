import { expect, test } from 'vitest';
import { plainDate } from '../../shared/kernel/plain-date.ts';
import { columnOf } from '../../shared/people/staff-import/columns.ts';
import { compareStaff } from '../../shared/people/staff-import/compare-staff.ts';
import { missingLines } from '../../shared/people/staff-import/leaving.ts';
import type { KnownStaff, StaffValues } from '../../shared/people/staff-import/line.ts';
import { readDay, readNumber, readPartTime } from '../../shared/people/staff-import/read-cell.ts';
import { readRows } from '../../shared/people/staff-import/read-rows.ts';
import type { ReadCell } from '../../shared/platform/table-files/cell.ts';

const today = plainDate('2026-05-20');
const id = (n: number) => `01940000-0000-7000-8000-${String(n).padStart(12, '0')}`;
const staff = (n: number, values: Partial<StaffValues> = {}, more: Partial<KnownStaff> = {}): KnownStaff => ({
  id: id(n),
  version: 1,
  directory: false,
  hr: false,
  shutOut: false,
  values: {
    name: `Person ${n}`,
    workEmail: `p${n}@x.example`,
    employeeNumber: `N${n}`,
    department: null,
    manager: null,
    employedFrom: plainDate('2020-01-01'),
    employedUntil: null,
    partTimePermille: 1000,
    ...values,
  },
  ...more,
});
const known = [
  staff(1, {}, { hr: true }),
  staff(2, {}, { hr: true }),
  staff(3, { manager: { id: id(1), position: null, name: 'Person 1' } }),
  staff(4, {}, { directory: true }),
];
const self = id(1);

const sheet = (...rows: ReadCell[][]) => ({ sheet: 'Blad1', rows: rows.map((cells, at) => ({ row: at + 1, cells })) });
const compare = (...rows: ReadCell[][]) => compareStaff(readRows(sheet(...rows), today), { known, today, self });
const told = (...rows: ReadCell[][]) =>
  compare(...rows)
    .toSorted((a, b) => a.row! - b.row!)
    .map(({ kind, changed, faults }) => [
      kind,
      ...(faults.length > 0 ? faults.map(({ cell, why }) => `${cell ?? ''} ${why}`) : changed),
    ]);

const full = ['Anställningsnummer', 'Namn', 'E-post', 'Chef', 'Från', 'Till'];

test.each([
  ['Anst.nr', 'employeeNumber'],
  ['ANSTÄLLNINGSNUMMER', 'employeeNumber'],
  ['E-post på jobbet', 'workEmail'],
  ['e-mail address', 'workEmail'],
  ['Manager’s e-mail or number', 'manager'],
  ['Närmaste chef', 'manager'],
  ['Sysselsättningsgrad (%)', 'partTime'],
  ['Personnummer', null],
  ['', null],
])('the heading %j stands for %s', (heading, column) => expect(columnOf(heading)).toBe(column));

test.each([
  ['2026-02-28', '2026-02-28'],
  ['20260228', '2026-02-28'],
  ['2026/2/8', '2026-02-08'],
  ['2026-02-28 00:00:00', '2026-02-28'],
  [20_260_228, '2026-02-28'],
  [{ day: today }, today],
  ['2026-02-30', null],
  ['28/02/2026', null],
  ['02/03/26', null],
  [46_081, null],
  [true, null],
])('%j is the day %s', (cell, day) => {
  expect(readDay(cell as ReadCell)).toEqual(day === null ? { why: 'day-wrong' } : { value: day });
});

test.each([
  ['80', 800],
  ['80 %', 800],
  ['75,5', 755],
  [62.5, 625],
  ['100', 1000],
  ['0,8', null],
  [0.8, null],
  ['1', null],
  ['101', null],
  ['halvtid', null],
  ['', undefined],
])('%j of full time is %s thousandths', (cell, share) => {
  expect(readPartTime(cell)).toEqual(share === null ? { why: 'part-time-wrong' } : { value: share ?? null });
});

test('a number keeps its zeros, and what is none of one is told', () => {
  const read = readNumber((text) => text === '198112189876');
  expect(read('00123')).toEqual({ value: '00123' });
  expect(read(4711)).toEqual({ value: '4711' });
  expect(read('1,98112E+11')).toEqual({ why: 'number-shortened' });
  expect(read(198_112_189_876)).toEqual({ why: 'number-personnummer' });
});

test('a row is about whom its id names, else its number, else its address; what a file lacks stays', () => {
  expect(
    told(
      ['Id', 'Anställningsnummer', 'Namn', 'E-post'],
      [id(1), 'N9', 'Person 1', 'p1@x.example'],
      [null, 'N2', 'Person 2', 'ny@x.example'],
      [null, null, 'Person Tre', 'P3@X.example'],
      [id(99), 'N99', 'Ingen', 'ingen@x.example'],
    ),
  ).toEqual([
    ['change', 'employeeNumber'],
    ['change', 'workEmail'],
    ['change', 'name', 'employeeNumber'],
    ['wrong', 'Blad1!A5 id-unknown', ' from-missing'],
  ]);
  expect(told(['Anställningsnummer', 'Avdelning'], ['N1', 'Lager'], ['N3', null])).toEqual([
    ['change', 'department'],
    ['same'],
  ]);
});

test('what is taken, twice, or unknown is told at its cell', () => {
  expect(
    told(
      full,
      ['N1', 'Person 1', 'p2@x.example', null, '2020-01-01', null],
      ['N3', 'Person 3', 'p3@x.example', 'ingen@x.example', '2020-01-01', null],
      ['N3', 'Person 3', 'p3@x.example', 'N1', '2020-01-01', null],
      ['A1', 'Ny', 'ny@x.example', 'A1', '2026-01-01', null],
      ['A2', 'Ny', 'ny@x.example', 'N1', '2026-01-01', '2025-01-01'],
      ['A3', null, 'inte en adress', 'N1', { wrong: 'formula' }, null],
    ),
  ).toEqual([
    ['wrong', 'Blad1!C2 mail-taken'],
    ['wrong', 'Blad1!D3 manager-unknown'],
    ['wrong', ' twice'],
    ['wrong', 'Blad1!D5 manager-self'],
    ['wrong', 'Blad1!F6 until-before-from', 'Blad1!C6 mail-taken'],
    ['wrong', 'Blad1!C7 mail-wrong', 'Blad1!E7 formula', 'Blad1!B7 name-missing'],
  ]);
});

test('two who swap their addresses, and one who takes what another lets go, are no conflict', () => {
  expect(told(['Anställningsnummer', 'E-post'], ['N1', 'p2@x.example'], ['N2', 'p1@x.example'])).toEqual([
    ['change', 'workEmail'],
    ['change', 'workEmail'],
  ]);
});

test('managers are found among who is added too, in an order in which they can be, and go in no circle', () => {
  const lines = compare(
    full,
    ['A1', 'Ett', 'a1@x.example', 'A2', '2026-01-01', null],
    ['A2', 'Två', 'a2@x.example', 'a3@x.example', '2026-01-01', null],
    ['A3', 'Tre', 'a3@x.example', 'N1', '2026-01-01', null],
  );
  expect(lines.map(({ name, position, after }) => [name, position, after!.manager])).toEqual([
    ['Tre', 1, { id: id(1), position: null, name: 'Person 1' }],
    ['Två', 2, { id: null, position: 1, name: 'Tre' }],
    ['Ett', 3, { id: null, position: 2, name: 'Två' }],
  ]);
  expect(told(['Anställningsnummer', 'Chef'], ['N1', 'N3'])).toEqual([['wrong', 'Blad1!B2 manager-circle']]);
  const ring = told(
    full,
    ['A1', 'Ett', 'a1@x.example', 'A2', '2026-01-01', null],
    ['A2', 'Två', 'a2@x.example', 'A1', '2026-01-01', null],
    ['A3', 'Tre', 'a3@x.example', 'A1', '2026-01-01', null],
  );
  expect(ring).toEqual([
    ['wrong', 'Blad1!D2 manager-circle'],
    ['wrong', 'Blad1!D3 manager-circle'],
    ['wrong', ' manager-wrong-row'],
  ]);
});

test('a chain of ten thousand managers is put in order', () => {
  const rows = Array.from({ length: 10_000 }, (_, at): ReadCell[] => [
    `A${at}`,
    `P ${at}`,
    `a${at}@x.example`,
    at === 9999 ? null : `A${at + 1}`,
    '2026-01-01',
    null,
  ]);
  const lines = compare(full, ...rows);
  expect([lines[0]!.name, lines.at(-1)!.name, lines.every(({ kind }) => kind === 'add')]).toEqual([
    'P 9999',
    'P 0',
    true,
  ]);
});

test('what the directory keeps is shown and refused; what is HR’s alone is changed', () => {
  expect(told(['E-post', 'Avdelning'], ['p4@x.example', 'Lager'])).toEqual([['wrong', 'Blad1!B2 from-directory']]);
  expect(told(['E-post', 'Omfattning'], ['p4@x.example', '50'])).toEqual([['change', 'partTimePermille']]);
});

test('nobody ends their own employment, nor all of HR; a last day to come is an end', () => {
  const until = ['E-post', 'Till'];
  expect(told(until, ['p1@x.example', '2026-05-19'])).toEqual([['wrong', ' own-access']]);
  expect(told(until, ['p2@x.example', '2026-05-19'])).toEqual([['end', 'employedUntil']]);
  expect(told(until, ['p1@x.example', '2026-05-19'], ['p2@x.example', '2026-05-19'])).toEqual([
    ['wrong', ' own-access', ' last-hr'],
    ['wrong', ' last-hr'],
  ]);
  expect(told(until, ['p1@x.example', '2026-12-31'])).toEqual([['end', 'employedUntil']]);
});

test('who is missing ends at the day, but for the directory’s people and who has a last day already', () => {
  const more = [
    ...known,
    staff(5, { employedUntil: plainDate('2026-12-31') }),
    staff(6, { employedFrom: plainDate('2026-06-01') }),
  ];
  const lines = missingLines(more, new Set([id(1), id(2)]), { leftOn: plainDate('2026-05-01'), today, self });
  expect(lines.map(({ employee, kind, row }) => [employee, kind, row])).toEqual([
    [id(3), 'end', null],
    [id(6), 'wrong', null],
  ]);
});

test('the headings may stand below a title; a table without any is refused', () => {
  expect(
    told(['Personallista'], [null, 'maj 2026'], full, ['N1', 'Person 1', 'p1@x.example', null, '2020-01-01', null]),
  ).toEqual([['same']]);
  expect(() => compare(['Vad', 'Som'], ['helst', 'här'])).toThrow('import-headings-missing');
  expect(() => compare(['E-post', 'Namn', 'Mail'], ['a@x.example', 'A', 'b@x.example'])).toThrow(
    'import-headings-missing',
  );
});
