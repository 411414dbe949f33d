import fc from 'fast-check';
import iconv from 'iconv-lite';
import { expect, test } from 'vitest';
import { asCp437, fromCp437 } from '../../shared/payroll/files/cp437.ts';
import { aLine, aProfile, aRun, emptyRun, smallRun } from '../support/payroll/a-file-run.ts';
import { fileOf } from '../support/payroll/file-of.ts';
import { profiles, runs } from '../support/payroll/made-up-runs.ts';
import { readSie, type SieVoucher } from '../support/payroll/read-sie.ts';

const sumOf = ({ rows }: SieVoucher): number => rows.reduce((sum, { amount }) => sum + amount, 0);
const profile = aProfile('generic');

test('the code page is the one that others know', () => {
  const every = Uint8Array.from({ length: 256 }, (_, byte) => byte);
  expect(fromCp437(every)).toBe(iconv.decode(Buffer.from(every), 'cp437'));
  expect(Buffer.from(asCp437(fromCp437(every)))).toEqual(Buffer.from(every));
});

test.each([
  ['Räksmörgås', 'Räksmörgås'],
  ['Søren Ødegård', 'Sören Ödegård'],
  ['Šárka – “Žižka”', "Sárka - 'Zizka'"],
  ['A\u030asa', 'Åsa'],
  ['漢字 😀', '?? ?'],
  ['100 €', '100 EUR'],
])('%j is said as %j, as near as the code page can', (text, said) => {
  expect(fromCp437(asCp437(text))).toBe(said);
});

test('a run is one voucher of sums: costs by account and cost bearer, VAT, and what is owed to the staff', async () => {
  const { records, vouchers } = readSie(await fileOf(smallRun(), profile, 'sie'));
  expect([...records.keys()]).toEqual(
    ['FLAGGA', 'PROGRAM', 'FORMAT', 'GEN', 'SIETYP', 'ORGNR', 'FNAMN', 'KONTO', 'DIM', 'OBJEKT'].map(
      (one) => `#${one}`,
    ),
  );
  expect(records.get('#FORMAT')).toEqual([['PC8']]);
  expect(records.get('#SIETYP')).toEqual([['4']]);
  expect(records.get('#ORGNR')).toEqual([['556677-8899']]);
  expect(records.get('#FNAMN')).toEqual([['Räksmörgås & Söner AB']]);
  expect(records.get('#GEN')).toEqual([['20261130']]);
  expect(records.get('#DIM')).toEqual([
    ['1', 'Kostnadsställe'],
    ['6', 'Projekt'],
  ]);
  expect(vouchers).toEqual([
    {
      series: 'L',
      number: '',
      date: '20261130',
      text: 'Förmåner 2026-11, lönekörning 3',
      rows: [
        { account: '2641', objects: [], amount: 5_377 },
        { account: '2820', objects: [], amount: -284_950 },
        {
          account: '7385',
          objects: [
            ['1', 'Lager'],
            ['6', 'P"7/x'],
          ],
          amount: 249_950,
        },
        { account: '7699', objects: [], amount: 1 },
        { account: '7699', objects: [['1', '100']], amount: 113_208 },
        { account: '7699', objects: [['1', 'Huvudkontoret i Åmål']], amount: -50_000 },
        { account: '7699', objects: [['1', 'Lager']], amount: -33_586 },
      ],
    },
  ]);
});

test('each voucher of 200 strange runs reads back and sums to zero, and what is owed is what the run comes to', async () => {
  for (const [run, of] of fc.sample(fc.tuple(runs, profiles), { numRuns: 200, seed: 4_041 })) {
    const { vouchers } = readSie(await fileOf(run, of, 'sie'));
    const lines = await Array.fromAsync(run.lines);
    const total = lines.reduce((sum, { amount }) => sum + amount, 0);
    expect(vouchers.map(sumOf)).toEqual(vouchers.map(() => 0));
    const owed = vouchers.flatMap(({ rows }) => rows).filter(({ account }) => account === '2820');
    expect(owed.reduce((sum, { amount }) => sum + amount, 0)).toBe(total === 0 ? 0 : -total);
  }
});

test('the order of lines makes no difference, and nobody is named', async () => {
  const lines = await Array.fromAsync(smallRun().lines);
  const bytes = await fileOf(aRun(lines), profile, 'sie');
  expect(await fileOf(aRun(lines.toReversed()), profile, 'sie')).toEqual(bytes);
  const text = fromCp437(bytes);
  for (const { employee } of lines) {
    expect(text).not.toContain(employee.name);
    if (employee.personnummer) expect(text).not.toContain(employee.personnummer.slice(-4));
  }
});

test('a run without lines, and one that comes to nothing, have no voucher', async () => {
  expect(readSie(await fileOf(emptyRun(), profile, 'sie')).vouchers).toEqual([]);
  const undone = [aLine(1, { amount: 500 }), aLine(2, { kind: 'recovery', amount: -500 })];
  expect(readSie(await fileOf(aRun(undone), profile, 'sie')).vouchers).toEqual([]);
});

test.each([
  ['2026-11-20T10:00:00.000Z', '20261120', 'locked within its month: that day'],
  ['2026-12-03T10:00:00.000Z', '20261130', 'locked after it: its last day'],
  ['2026-10-28T10:00:00.000Z', '20261101', 'locked before it: its first day'],
  ['2026-11-30T23:30:00.000Z', '20261130', 'already December in Sweden'],
])('locked at %s the voucher is of %s: %s', async (lockedAt, date) => {
  const { vouchers } = readSie(await fileOf(aRun([aLine(1)], { lockedAt }), profile, 'sie'));
  expect(vouchers.map((one) => one.date)).toEqual([date]);
});
