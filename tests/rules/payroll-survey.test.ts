import { expect, test } from 'vitest';
import { fileFormats } from '../../shared/payroll/files/contract.ts';
import type { FileLine } from '../../shared/payroll/files/file-run.ts';
import { surveyRun } from '../../shared/payroll/files/survey-run.ts';
import { writeFile } from '../../shared/payroll/files/write-file.ts';
import { previewFile } from '../../shared/payroll/files/preview-file.ts';
import { sampleRun } from '../../shared/payroll/files/sample-run.ts';
import { aLine, aProfile, aRun, emptyRun, smallRun } from '../support/payroll/a-file-run.ts';
import { tableFiles } from '../support/payroll/file-of.ts';
import type { PayrollProfile } from '../../shared/payroll/files/contract.ts';

const somebody = aLine(1).employee;
const without = (part: Partial<FileLine['employee']>) => aLine(1, { employee: { ...somebody, ...part } });

async function faultsOf(line: FileLine, profile: PayrollProfile, format: (typeof fileFormats)[number] = 'paxml') {
  const { faults } = await surveyRun(aRun([line]).lines, profile, format);
  return faults.map(({ code, blocks }) => `${code}${blocks ? ' blocks' : ''}`);
}
const unmapped = (profile: PayrollProfile): PayrollProfile => ({
  ...profile,
  mapping: { ...profile.mapping, categories: [] },
});

test('what a line lacks is said, and what the system cannot do without refuses the file', async () => {
  const fortnox = aProfile('fortnox');
  expect(await faultsOf(aLine(1), fortnox)).toEqual([]);
  expect(await faultsOf(without({ number: null }), fortnox)).toEqual([
    'nobody blocks',
    'employee-number-missing blocks',
  ]);
  expect(await faultsOf(without({ number: null }), aProfile('generic'))).toEqual(['employee-number-missing']);
  expect(await faultsOf(without({ personnummer: null }), aProfile('kontek'))).toEqual(['personnummer-missing']);
  expect(await faultsOf(without({ personnummer: null, number: '' }), aProfile('generic'))).toEqual([
    'nobody blocks',
    'employee-number-missing',
    'personnummer-missing',
  ]);
  expect(await faultsOf(aLine(1), unmapped(fortnox))).toEqual(['code-missing blocks']);
  const recovery = aLine(1, { kind: 'recovery', amount: -1, category: { ...aLine(1).category, code: '52' } });
  expect(await faultsOf(recovery, unmapped(fortnox))).toEqual(['take-back-code-missing blocks']);
  const typed = aLine(1, { category: { ...aLine(1).category, code: 'AVDRAG' } });
  expect(await faultsOf(typed, unmapped(aProfile('crona')))).toEqual(['code-unknown blocks']);
  const long = aLine(1, { dimensions: [{ dimension: 1, object: 'Huvudkontoret' }] });
  expect(await faultsOf(long, fortnox)).toEqual(['object-too-long']);
});

test('a table is made whatever its lines lack, and a voucher lacks nothing of it', async () => {
  const nobody = without({ number: null, personnummer: null });
  expect(await faultsOf(nobody, aProfile('fortnox'), 'csv')).toEqual(['nobody', 'employee-number-missing']);
  const foreign = aLine(1, {
    category: { ...aLine(1).category, code: 'AVDRAG' },
    dimensions: [{ dimension: 1, object: 'Huvudkontoret' }],
  });
  expect(await faultsOf(foreign, unmapped(aProfile('crona')), 'csv')).toEqual([]);
  expect(await faultsOf(nobody, aProfile('fortnox'), 'sie')).toEqual([]);
});

test('a fault names its first lines and counts them all', async () => {
  const lines = Array.from({ length: 9 }, (_, at) => ({ ...without({ number: null }), number: at + 1 }));
  const { faults } = await surveyRun(aRun(lines).lines, aProfile('fortnox'), 'paxml');
  expect(faults[0]).toMatchObject({ code: 'nobody', lines: 9, first: [1, 2, 3, 4, 5] });
});

const preview = async (run: ReturnType<typeof aRun>, profile: PayrollProfile, format: (typeof fileFormats)[number]) =>
  previewFile({ tableFiles }, run, profile, await surveyRun(run.lines, profile, format), format);

test.each(fileFormats)('a preview of %s is the file’s own first lines, in letters', async (format) => {
  const shown = await preview(smallRun(), aProfile('fortnox'), format);
  expect(shown.more).toBe(false);
  expect(shown.lines.join('\n')).toMatch(format === 'sie' ? /#FNAMN "Räksmörgås & Söner AB"/ : /Friskvård/);
  expect(shown.encoding).toBe({ paxml: 'ISO-8859-1', csv: 'UTF-8', xlsx: null, sie: 'CP437' }[format]);
  expect(shown.lines.join('')).not.toContain('\r');
  const long = aRun(Array.from({ length: 5_000 }, (_, at) => aLine(at + 1)));
  const cut = await preview(long, aProfile('fortnox'), format);
  // A voucher of many lines is as short as one of few.
  expect([cut.more, cut.lines.length <= 60]).toEqual([format !== 'sie', true]);
  expect((await preview(emptyRun(), aProfile('fortnox'), format)).lines.length).toBeGreaterThan(0);
});

test('a sample has every kind of line over the company’s own benefits, and people that nobody is', async () => {
  const benefits = [aLine(1).category, { ...aLine(2).category, id: '01940000-0000-7000-8000-00000000ffff' }];
  const company = aRun([]).company;
  const lines = await Array.fromAsync(sampleRun(company, benefits).lines);
  expect(new Set(lines.map(({ kind }) => kind)).size).toBe(4);
  expect(new Set(lines.map(({ category }) => category.id)).size).toBe(2);
  expect(lines.map(({ number }) => number)).toEqual(lines.map((_, at) => at + 1));
  expect(await Array.fromAsync(sampleRun(company, []).lines)).not.toEqual([]);
});

test.each(['paxml', 'csv', 'xlsx'] as const)(
  '%s is written as its lines come: few are held at once',
  async (format) => {
    const [many, profile] = [20_000, aProfile('kontek')];
    let asked = 0;
    const run = aRun([]);
    const lines = {
      async *[Symbol.asyncIterator]() {
        for (asked = 0; asked < many; asked += 1) yield aLine(asked + 1);
      },
    };
    const survey = await surveyRun(lines, profile, format);
    let first = 0;
    asked = 0;
    for await (const _ of writeFile({ tableFiles }, { ...run, lines }, profile, survey, format).bytes) first ||= asked;
    expect(asked).toBe(many);
    expect(first).toBeLessThan(many / 4);
  },
);
