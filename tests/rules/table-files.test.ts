import fc from 'fast-check';
import { buffer } from 'node:stream/consumers';
import { expect, test } from 'vitest';
import { readTable } from '../../shared/adapters/table-files/read-table.ts';
import { serialDay } from '../../shared/adapters/table-files/serial-day.ts';
import { writeCsv } from '../../shared/adapters/table-files/write-csv.ts';
import { writeWorkbook } from '../../shared/adapters/table-files/write-workbook.ts';
import { plainDate } from '../../shared/kernel/plain-date.ts';
import { cellName, readCellName } from '../../shared/platform/table-files/address.ts';
import type { WrittenCell } from '../../shared/platform/table-files/cell.ts';
import { asWritten, isActive, neutral, neutralTyped } from '../../shared/platform/table-files/neutral-text.ts';
import { makeWorkbook, xmlRow } from '../support/make-workbook.ts';

const columns = (many: number) =>
  Array.from({ length: many }, (_, at) => ({ title: `Rubrik ${at}`, kind: 'text' as const, width: 12 }));
async function* each<T>(all: readonly T[]) {
  yield* all;
}
const table = (rows: readonly (readonly WrittenCell[])[], many = rows[0]?.length ?? 1) => ({
  name: 'Medarbetare',
  columns: columns(many),
  rows: each(rows),
});
const csv = async (text: string | Buffer) =>
  (await readTable(Buffer.from(text as string))).rows.map(({ row, cells }) => [row, ...cells]);
const cells = async (workbook: Parameters<typeof makeWorkbook>[0]) =>
  (await readTable(await makeWorkbook(workbook))).rows.map((row) => row.cells);

test.each([
  '=1+1',
  '+46701740605',
  '-2',
  '@SUM(A1)',
  '\tx',
  '\rx',
  ' =x',
  '"=x',
  "'=x",
  '＝x',
  '＋1',
  '－1',
  '＠x',
  '\u200b=x',
  '−5',
])('%j is made neutral and comes back as it was', (text) => {
  expect(neutral(text)).toBe(`'${text}`);
  expect(asWritten(neutral(text))).toBe(text);
});

test.each([
  ['Gym;=1+1', "Gym;'=1+1"],
  ['Gym,=1+1', "Gym,'=1+1"],
  ['Gym\t@x', "Gym\t'@x"],
  ['Gym; +1', "Gym;' +1"],
  ['Gym;"-1', 'Gym;\'"-1'],
  ['Gym;＝1', "Gym;'＝1"],
  ["Gym;'=1", "Gym;''=1"],
  ['=1;=1', "'=1;'=1"],
  ["a,';=1,,=2", "a,';'=1,,'=2"],
  ['Gym;x\n=1+1', "Gym;x\n'=1+1"],
])('%j is computed by no spreadsheet that splits it elsewhere, and comes back as it was', (text, written) => {
  expect(neutral(text)).toBe(written);
  expect(asWritten(neutral(text))).toBe(text);
  expect(asWritten(neutralTyped(text))).toBe(text);
});

test.each(['Anna', "O'Brien", 'a=b', '12', 'å@b.example', "'t Hooft", ''])('%j is left as it is', (text) => {
  expect(neutral(text)).toBe(text);
  expect(asWritten(text)).toBe(text);
});

const texts = fc
  .oneof(
    fc.string({ unit: 'grapheme' }),
    fc.string(),
    fc.stringMatching(/^['" ]{0,3}[=+@-]?.{0,5}$/),
    fc.stringMatching(/^['" ;,\t\n=+-]{0,9}$/),
  )
  .map((text) => text.toWellFormed());

test('every text survives being made neutral, and none that is neutral is active behind its apostrophe alone', () => {
  fc.assert(
    fc.property(texts, (text) => {
      expect(asWritten(neutral(text))).toBe(text);
      expect(asWritten(neutralTyped(text))).toBe(text);
      if (isActive(text)) expect(neutral(text).startsWith("'")).toBe(true);
      expect(neutral(text)).not.toMatch(/[;,\t\r\n][=+@-]/);
    }),
    { numRuns: 2000 },
  );
});

const rowsOfTexts = fc.array(fc.array(texts, { minLength: 3, maxLength: 3 }), { minLength: 1, maxLength: 8 });
const filled = (row: readonly string[]) => row.some((text) => text.trim() !== '');
/** What an empty cell at the end of a row leaves behind: nothing. */
const padded = (row: readonly unknown[]) => [0, 1, 2].map((at) => (row[at] ?? '') as string);
const blank = (text: string) => (text.trim() === '' ? '' : text);

test.each(['sv', 'en'] as const)('what is written as CSV in %s is read again, text for text', async (language) => {
  await fc.assert(
    fc.asyncProperty(rowsOfTexts, async (rows) => {
      const read = await readTable(await buffer(writeCsv(table(rows), language)));
      const expected = rows.filter(filled).map((row) => row.map(blank));
      expect(read.rows.slice(1).map((row) => padded(row.cells).map(blank))).toEqual(expected);
    }),
    // White space that a spreadsheet might act on gets an apostrophe, and is white space again when it is read.
    { numRuns: 150, examples: [[[['', '', '\t']]]] },
  );
});

test('what is written as XLSX is read again, text for text', async () => {
  await fc.assert(
    fc.asyncProperty(rowsOfTexts, async (rows) => {
      const read = await readTable(await buffer(writeWorkbook(table(rows))));
      const expected = rows.filter(filled).map((row) => row.map(blank));
      expect(read.rows.slice(1).map((row) => padded(row.cells).map(blank))).toEqual(expected);
    }),
    { numRuns: 150 },
  );
});

test('a workbook says what is a number, a day and an amount; CSV writes them as the language does', async () => {
  const row: WrittenCell[] = ['00123', 12.5, { day: plainDate('2026-02-28') }, { ore: 123_450 }, null, '-5'];
  const kinds = ['text', 'number', 'day', 'amount', 'text', 'text'] as const;
  const typed = () => ({ ...table([row]), columns: kinds.map((kind, at) => ({ title: `R${at}`, kind, width: 9 })) });
  const read = await readTable(await buffer(writeWorkbook(typed())));
  expect(read).toMatchObject({ sheet: 'Medarbetare', rows: [{ row: 1 }, { row: 2 }] });
  expect(read.rows[1]!.cells).toEqual(['00123', 12.5, { day: '2026-02-28' }, 1234.5, null, '-5']);
  expect((await buffer(writeCsv(typed(), 'sv'))).toString()).toBe(
    "\ufeffR0;R1;R2;R3;R4;R5\r\n00123;12,5;2026-02-28;1234,50;;'-5\r\n",
  );
  expect((await buffer(writeCsv(typed(), 'en'))).toString()).toContain("00123,12.5,2026-02-28,1234.50,,'-5");
});

test.each([
  [
    'semicolons',
    'Namn;E-post\nAnna;a@b.example',
    [
      [1, 'Namn', 'E-post'],
      [2, 'Anna', 'a@b.example'],
    ],
  ],
  [
    'commas',
    'Name,Mail\r\n"Ek, Anna",a@b.example',
    [
      [1, 'Name', 'Mail'],
      [2, 'Ek, Anna', 'a@b.example'],
    ],
  ],
  [
    'tabs',
    'Namn\tE-post\nAnna\tx',
    [
      [1, 'Namn', 'E-post'],
      [2, 'Anna', 'x'],
    ],
  ],
  [
    'a semicolon that only quotes hold',
    '"a;b;c",d\n1,2',
    [
      [1, 'a;b;c', 'd'],
      [2, '1', '2'],
    ],
  ],
  [
    'a line that names the delimiter',
    'sep=|\nNamn|x\nA|b',
    [
      [1, 'Namn', 'x'],
      [2, 'A', 'b'],
    ],
  ],
  [
    'a cell over several lines',
    'Namn;x\n"Anna\nEk";1\nBo;2',
    [
      [1, 'Namn', 'x'],
      [2, 'Anna\nEk', '1'],
      [3, 'Bo', '2'],
    ],
  ],
  [
    'quotes in quotes',
    'Namn;x\n"Anna ""Ann"" Ek";1',
    [
      [1, 'Namn', 'x'],
      [2, 'Anna "Ann" Ek', '1'],
    ],
  ],
  [
    'a quote inside a text',
    'Namn;x\nAnna "Ann" Ek;1',
    [
      [1, 'Namn', 'x'],
      [2, 'Anna "Ann" Ek', '1'],
    ],
  ],
  [
    'empty rows, which count',
    'Namn;x\n\n;;\nAnna;1\n',
    [
      [1, 'Namn', 'x'],
      [4, 'Anna', '1'],
    ],
  ],
  [
    'short and long rows',
    'a;b\n1\n1;2;3',
    [
      [1, 'a', 'b'],
      [2, '1'],
      [3, '1', '2', '3'],
    ],
  ],
  [
    'what was made neutral',
    "Namn;x\n'=1+1;'+46",
    [
      [1, 'Namn', 'x'],
      [2, '=1+1', '+46'],
    ],
  ],
])('CSV with %s', async (_, text, rows) => {
  expect(await csv(text)).toEqual(rows);
});

test.each([
  ['UTF-8', Buffer.from('Åsa;Ö\n1;2')],
  ['UTF-8 with a mark', Buffer.from('\ufeffÅsa;Ö\n1;2')],
  ['UTF-16 with a mark', Buffer.from('\ufeffÅsa;Ö\n1;2', 'utf16le')],
  ['UTF-16 without one', Buffer.from('Åsa;Ö\n1;2', 'utf16le')],
  ['UTF-16 of the other order', Buffer.from('\ufeffÅsa;Ö\n1;2', 'utf16le').swap16()],
  ['Windows-1252', Buffer.from('Åsa;Ö\n1;2', 'latin1')],
])('CSV in %s', async (_, bytes) => {
  expect(await csv(bytes)).toEqual([
    [1, 'Åsa', 'Ö'],
    [2, '1', '2'],
  ]);
});

test('days are counted from 1900, with the day that never was, or from 1904', () => {
  expect([1, 59, 60, 61, 46_081.75, -1, 2_958_466].map((serial) => serialDay(serial, false))).toEqual([
    '1900-01-01',
    '1900-02-28',
    null,
    '1900-03-01',
    '2026-02-28',
    null,
    null,
  ]);
  expect([0, 44_619].map((serial) => serialDay(serial, true))).toEqual(['1904-01-01', '2026-02-28']);
});

test('a cell is what its format shows: a day, per cent, digits with zeros in front, a long number', async () => {
  const formats = ['yyyy\\-mm\\-dd', '0%', '00000', '#,##0.00 "dagar"', '[$-41D]d mmmm yyyy;@', 'hh:mm'];
  const cell = (style: number, value: string, type = '') => `<c s="${style}"${type}><v>${value}</v></c>`;
  const rows = `<row r="3">${cell(1, '46081')}${cell(2, '0.8')}${cell(3, '123')}${cell(4, '80')}${cell(5, '46081')}${cell(6, '0.5')}${cell(7, '46081')}${cell(0, '198112189876')}${cell(0, '1', ' t="b"')}</row>`;
  expect(await cells({ sheets: [{ rows }], formats })).toEqual([
    [{ day: '2026-02-28' }, 80, '00123', 80, { day: '2026-02-28' }, 0.5, { day: '2026-02-28' }, 198_112_189_876, true],
  ]);
  const [[day] = []] = await cells({
    sheets: [{ rows: `<row><c s="1"><v>44619</v></c></row>` }],
    formats,
    from1904: true,
  });
  expect(day).toEqual({ day: '2026-02-28' });
});

test('what is computed, an error, or merged is marked in its place, and hidden sheets are not looked at', async () => {
  const rows = `${xmlRow(1, 'Namn', 'Titel')}<row r="2"><c r="A2"><f>WEBSERVICE("http://x.example")</f><v>7</v></c><c r="C2" t="e"><v>#N/A</v></c></row>${xmlRow(3, 'Anna')}<row r="4"><c r="A4" t="s"><v>0</v></c></row>`;
  const sheets = [
    { rows, after: '<mergeCells><mergeCell ref="B3:C4"/></mergeCells>' },
    { rows: xmlRow(1, 'hemligt'), state: 'hidden' as const },
    { rows: xmlRow(1, 'hemligare'), state: 'veryHidden' as const },
    { rows: '' },
  ];
  const sharedStrings = '<si><r><t>Bo_x000D_</t></r><r><t> Ek</t></r><rPh><t>ignorera</t></rPh></si>';
  const merged = { wrong: 'merged' };
  expect(await cells({ sheets, sharedStrings })).toEqual([
    ['Namn', 'Titel'],
    [{ wrong: 'formula' }, null, { wrong: 'error' }],
    ['Anna', merged, merged],
    ['Bo\r Ek', merged, merged],
  ]);
});

test('cells are named as spreadsheets name them', () => {
  expect([0, 25, 26, 701, 702].map((column) => cellName(column, 7))).toEqual(['A7', 'Z7', 'AA7', 'ZZ7', 'AAA7']);
  fc.assert(
    fc.property(fc.nat(16_383), fc.integer({ min: 1, max: 1_048_576 }), (column, row) => {
      expect(readCellName(cellName(column, row))).toEqual({ column, row });
    }),
  );
});
