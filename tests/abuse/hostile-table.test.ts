import { createServer } from 'node:http';
import { buffer } from 'node:stream/consumers';
import { afterAll, expect, test } from 'vitest';
import { openTableFiles } from '../../shared/adapters/table-files/open-table-files.ts';
import { isProblem, type Problem } from '../../shared/kernel/problem.ts';
import { makeWorkbook, xmlRow, zipOf } from '../support/make-workbook.ts';

const files = openTableFiles();
afterAll(() => files.close());

async function refusal(bytes: Buffer): Promise<Problem> {
  const thrown: unknown = await files.read(bytes).then(
    () => 'was read',
    (cause: unknown) => cause,
  );
  if (!isProblem(thrown)) throw new Error(`no refusal: ${String(thrown)}`);
  return thrown;
}
const why = async (bytes: Buffer) => {
  const { code, faults } = await refusal(bytes);
  return [code, faults[0]?.code];
};
const row = xmlRow(1, 'Namn');

test('a zip bomb is refused by what it says of its size, and by what it really is', async () => {
  const bomb = await makeWorkbook({
    sheets: [{ rows: row }],
    parts: { 'xl/sharedStrings.xml': Buffer.alloc(120_000_000, 32) },
  });
  expect(bomb.length).toBeLessThan(300_000);
  expect(await why(bomb)).toEqual(['table-too-large', 'unpacked']);
  // The same that says it is small: the size stands in the central directory, 24 bytes into the entry.
  const liar = Buffer.from(bomb);
  const entry = liar.lastIndexOf(Buffer.from('xl/sharedStrings.xml')) - 46;
  expect(liar.readUInt32LE(entry)).toBe(0x02014b50);
  liar.writeUInt32LE(1000, entry + 24);
  expect(await why(liar)).toEqual(['table-damaged', 'part-unreadable']);
});

test('a million rows, columns beyond all use and endless texts are refused, and the cell is named', async () => {
  const many = Array.from({ length: 20_001 }, (_, at) => xmlRow(at + 1, 'x')).join('');
  expect(await why(await makeWorkbook({ sheets: [{ rows: many }] }))).toEqual(['table-too-large', 'too-many-rows']);
  const far = await refusal(await makeWorkbook({ sheets: [{ rows: '<row r="7"><c r="XFD7"><v>1</v></c></row>' }] }));
  expect([far.code, far.faults[0]?.values]).toEqual(['table-too-large', { cell: 'XFD7', sheet: 1, most: 100 }]);
  const long = await refusal(Buffer.from(`a;b\n1;${'x'.repeat(40_000)}`));
  expect([long.code, long.faults[0]?.values]).toEqual(['table-too-large', { cell: 'B2', sheet: 1 }]);
  expect(await why(Buffer.from('x\n'.repeat(20_001)))).toEqual(['table-too-large', 'too-many-rows']);
});

test('a document type, and with it every entity, is refused before it means anything', async () => {
  const entity = `<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]><sst><si><t>&a;</t></si></sst>`;
  for (const part of [
    'xl/sharedStrings.xml',
    'xl/workbook.xml',
    'xl/styles.xml',
    'xl/worksheets/sheet1.xml',
    'xl/_rels/workbook.xml.rels',
  ])
    expect(await why(await makeWorkbook({ sheets: [{ rows: row }], parts: { [part]: entity } }))).toEqual([
      'table-refused',
      'document-type',
    ]);
  const undeclared = await makeWorkbook({ sheets: [{ rows: xmlRow(1, '&a;') }] });
  expect(await why(undeclared)).toEqual(['table-damaged', 'part-unreadable']);
});

test('nothing outside the file is fetched, whatever it refers to', async () => {
  let asked = 0;
  const server = createServer((_, response) => void response.end(String((asked += 1))));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const outside = `http://127.0.0.1:${(server.address() as { port: number }).port}/x`;
  const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
  const linked = await makeWorkbook({
    sheets: [{ rows: `${row}<row r="2"><c><f>WEBSERVICE("${outside}")</f><v>1</v></c></row>`, after: '<hyperlinks/>' }],
    parts: {
      'xl/externalLinks/externalLink1.xml': '<externalLink/>',
      'xl/externalLinks/_rels/externalLink1.xml.rels': `<Relationships><Relationship Id="rId1" Type="${office}/externalLinkPath" Target="${outside}" TargetMode="External"/></Relationships>`,
    },
  });
  expect((await files.read(linked)).rows).toEqual([
    { row: 1, cells: ['Namn'] },
    { row: 2, cells: [{ wrong: 'formula' }] },
  ]);
  const elsewhere = await makeWorkbook({
    sheets: [{ rows: row }],
    parts: {
      'xl/_rels/workbook.xml.rels': `<Relationships><Relationship Id="rId1" Type="${office}/worksheet" Target="${outside}" TargetMode="External"/></Relationships>`,
    },
  });
  expect(await why(elsewhere)).toEqual(['table-refused', 'no-rows']);
  server.close();
  expect(asked).toBe(0);
});

test.each([
  [
    'macros',
    async () => makeWorkbook({ sheets: [{ rows: row }], parts: { 'xl/vbaProject.bin': 'x' } }),
    'table-refused',
    'macros',
  ],
  [
    'a password, or the format before 2007',
    async () => Buffer.from('d0cf11e0a1b11ae10000', 'hex'),
    'table-refused',
    'old-format',
  ],
  [
    'two sheets',
    async () => makeWorkbook({ sheets: [{ rows: row }, { rows: row }] }),
    'table-refused',
    'several-sheets',
  ],
  [
    'no sheet that is shown',
    async () => makeWorkbook({ sheets: [{ rows: row, state: 'hidden' }] }),
    'table-refused',
    'no-rows',
  ],
  ['a zip that is none', async () => zipOf({ 'word/document.xml': '<x/>' }), 'table-damaged', 'part-unreadable'],
  [
    'half a workbook',
    async () => (await makeWorkbook({ sheets: [{ rows: row }] })).subarray(0, 400),
    'table-damaged',
    'part-unreadable',
  ],
  ['a picture', async () => Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex'), 'table-type-unknown', undefined],
  ['a quote that nobody closes', async () => Buffer.from('a;b\n"1;2\n3;4'), 'table-damaged', 'not-closed'],
])('a file with %s is refused', async (_, make, code, fault) => {
  expect(await why(await make())).toEqual([code, fault]);
});

test('a file with the same part twice is refused: two programs would read two things', async () => {
  const twice = await makeWorkbook({ sheets: [{ rows: row }], parts: { 'xl/Worksheets/sheet1.xml': '<worksheet/>' } });
  expect(await why(twice)).toEqual(['table-damaged', 'part-unreadable']);
});

test('no cell of what leaves is a formula, in either format', async () => {
  const attacks = [
    '=HYPERLINK("http://x.example","Klicka")',
    "+cmd|' /C calc'!A0",
    '-2+3',
    '@SUM(1)',
    '\t=1',
    '＝1+1',
    '"=1',
  ];
  async function* rows() {
    for (const attack of attacks) yield [attack];
  }
  const columns = [{ title: '=Namn', kind: 'text', width: 10 }] as const;
  const csv = (await buffer(files.write({ name: '=x', columns, rows: rows() }, 'csv', 'sv')))
    .toString()
    .replace('\ufeff', '');
  // A heading is a cell too, so the first line counts among them.
  for (const line of csv.trimEnd().split('\r\n')) expect(line.replace(/^"/, '')).toMatch(/^'/);
  const workbook = await buffer(files.write({ name: '=x', columns, rows: rows() }, 'xlsx', 'sv'));
  expect((await files.read(workbook)).rows.slice(1).map(({ cells }) => cells[0])).toEqual(attacks);
});
