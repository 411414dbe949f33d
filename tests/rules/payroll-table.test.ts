import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readTable } from '../../shared/adapters/table-files/read-table.ts';
import { isActive } from '../../shared/platform/table-files/neutral-text.ts';
import { aProfile, smallRun } from '../support/payroll/a-file-run.ts';
import { fileOf } from '../support/payroll/file-of.ts';
import { profiles, runs } from '../support/payroll/made-up-runs.ts';

const rowsOf = async (bytes: Buffer) => (await readTable(bytes)).rows.map(({ cells }) => cells);

test('a Swedish CSV has semicolons and decimal commas, and an English one neither', async () => {
  const swedish = (await fileOf(smallRun(), aProfile('generic'), 'csv')).toString().split('\r\n');
  expect(swedish[0]).toBe(
    '\ufeffRad;Anställningsnummer;Personnummer;Namn;Typ;Kod;Förmån;Belopp, kr;Varav moms, kr;Skatt;Datum;Kostnadsbärare;Utlägg;Radens id',
  );
  expect(swedish[1]).toMatch(
    /^1;17;198211012391;Åsa Öberg;Utbetalning;UTLÄGG;Friskvård;1200,00;67,92;Skattefri;2026-11-03;1:100;/,
  );
  const english = (await fileOf(smallRun(), aProfile('generic', { dialect: 'en' }), 'csv')).toString().split('\r\n');
  expect(english[1]).toMatch(/^1,17,198211012391,Åsa Öberg,Payment,UTLÄGG,Wellness,1200.00,67.92,Tax-free,/);
});

test('an employee number keeps its zeros, and who is told by a number alone leaves no personnummer', async () => {
  const bytes = await fileOf(smallRun(), aProfile('fortnox'), 'csv');
  expect(bytes.toString()).toContain('\r\n3;0019;');
  expect(bytes.includes('199001062393')).toBe(false);
  const sheet = await rowsOf(await fileOf(smallRun(), aProfile('fortnox'), 'xlsx'));
  expect(sheet[3]!.slice(0, 3)).toEqual([3, '0019', '=1+1']);
  expect(JSON.stringify(sheet)).not.toContain('199001062393');
});

test('no cell of 200 strange runs is computed where the file is opened', async () => {
  let apostrophes = 0;
  for (const [run, profile] of fc.sample(fc.tuple(runs, profiles), { numRuns: 200, seed: 7 })) {
    // As a spreadsheet gets it: our own reader takes the apostrophe away again.
    const delimiter = profile.settings.dialect === 'sv' ? ';' : ',';
    const cells = parse(await fileOf(run, profile, 'csv'), { bom: true, delimiter }).flat();
    // An apostrophe in front makes a text of it; amounts alone begin with a minus.
    expect(cells.filter((cell) => isActive(cell) && !cell.startsWith("'") && !/^-\d+[,.]\d\d$/.test(cell))).toEqual([]);
    apostrophes += cells.filter((cell) => cell.startsWith("'=")).length;
  }
  expect(apostrophes).toBeGreaterThan(10);
});

test('both kinds of table read back line by line with their amounts', async () => {
  for (const [run, made] of fc.sample(fc.tuple(runs, profiles), { numRuns: 40, seed: 8 })) {
    const profile = { ...made, settings: { ...made.settings, sign: 'minus' as const } };
    const lines = await Array.fromAsync(run.lines);
    const title = profile.settings.dialect === 'sv' ? 'Belopp, kr' : 'Amount, SEK';
    for (const format of ['csv', 'xlsx'] as const) {
      const [head, ...rows] = await rowsOf(await fileOf(run, profile, format));
      const at = head!.indexOf(title);
      const read = rows.map((cells) => {
        const cell = cells[at];
        return Math.round(Number(typeof cell === 'string' ? cell.replace(',', '.') : cell) * 100);
      });
      expect(read).toEqual(lines.map(({ amount }) => amount));
    }
  }
});
