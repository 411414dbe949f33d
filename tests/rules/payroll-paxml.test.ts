import { existsSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { validateXML } from 'xmllint-wasm';
import { codeFields } from '../../shared/payroll/files/contract.ts';
import { aLine, aProfile, aRun, emptyRun, smallRun } from '../support/payroll/a-file-run.ts';
import { fileOf } from '../support/payroll/file-of.ts';
import { profiles, runs } from '../support/payroll/made-up-runs.ts';
import { brokenRules } from '../support/payroll/paxml-rules.ts';
import { childOf, readXml } from '../support/payroll/read-xml.ts';

const published = new URL('../../../shared/vectors/paxml-2.0.xsd', import.meta.url);
const hasSchema = existsSync(published);

/** Whether each document is valid by the published schema. */
async function bySchema(documents: readonly Uint8Array[]): Promise<string[]> {
  const xml = documents.map((contents, at) => ({ fileName: `run-${at}.xml`, contents }));
  const { errors } = await validateXML({ xml, schema: [{ fileName: 'paxml.xsd', contents: readFileSync(published) }] });
  return errors.map(({ rawMessage }) => rawMessage);
}

const wrap = (lines: string): Buffer =>
  Buffer.from(`<?xml version="1.0" encoding="utf-8"?><paxml><header><version>2.0</version></header>${lines}</paxml>`);
const paid = (attributes: string, inner: string): Buffer =>
  wrap(`<lonetransaktioner><lonetrans ${attributes}>${inner}</lonetrans></lonetransaktioner>`);
const full =
  '<lonkod>UTLÄGG</lonkod><lonart>52</lonart><belopp>449.00</belopp><moms>25.42</moms><kontonr>7699</kontonr>';

/** What the schema takes, and what it refuses; whoever writes the rules anew is held to the same. */
const judged: [what: string, document: Buffer, valid: boolean][] = [
  [
    'everything we write',
    paid(
      'postid="1" anstid="17" persnr="198211012391"',
      `${full}<resenheter><resenhet dim="1" id="Lager"/></resenheter>`,
    ),
    true,
  ],
  ['a code that is none', paid('anstid="17"', '<lonkod>AVDRAG</lonkod>'), false],
  ['an empty section', wrap('<lonetransaktioner/>'), false],
  ['a personnummer with a dash', paid('persnr="19821101-2391"', full), false],
  ['a post that is no number', paid('anstid="17" postid="abc"', full), false],
  ['another version', Buffer.from(wrap('').toString().replace('2.0</version>', '2.2</version>')), false],
  [
    'an organisation number with a dash',
    Buffer.from(wrap('').toString().replace('</header>', '<foretagorgnr>556677-8899</foretagorgnr></header>')),
    true,
  ],
  [
    'an object of eleven characters',
    paid('anstid="17"', `${full}<resenheter><resenhet dim="1" id="12345678901"/></resenheter>`),
    false,
  ],
  ['a dimension 100', paid('anstid="17"', `${full}<resenheter><resenhet dim="100" id="1"/></resenheter>`), false],
  ['an amount with a comma', paid('anstid="17"', '<lonkod>UTLÄGG</lonkod><belopp>449,00</belopp>'), false],
  ['a day that is none', paid('anstid="17"', '<lonkod>UTLÄGG</lonkod><datum>2026-02-30</datum>'), false],
  ['an element twice', paid('anstid="17"', '<lonkod>UTLÄGG</lonkod><lonkod>UTLÄGG</lonkod>'), false],
  ['an element it does not know', paid('anstid="17"', '<lonkod>UTLÄGG</lonkod><avdrag>1</avdrag>'), false],
];

describe('the rules as they are typed here', () => {
  test.each(judged)('judge %s as the schema does', (_, document, valid) => {
    expect(brokenRules(readXml(document)).length === 0).toBe(valid);
  });

  test.skipIf(!hasSchema).each(judged)('and the published schema judges %s so', async (_, document, valid) => {
    expect((await bySchema([document])).length === 0).toBe(valid);
  });

  test('hold what the text says beyond the schema', () => {
    expect(brokenRules(readXml(paid('postid="1"', full)))).toEqual(['a transaction names somebody']);
    expect(brokenRules(readXml(paid('anstid="1"', '<belopp>1</belopp>')))).toEqual([
      'a transaction has a lonkod or a lonart',
    ]);
  });
});

/** The same 200 runs each time, each with a profile of its own. */
const made = fc.sample(fc.tuple(runs, profiles), { numRuns: 200, seed: 20_261_126 });
const sayable = ['a transaction names somebody'];

test('200 runs, as strange as they can be, keep every rule but that nobody can be named who has no number at all', async () => {
  for (const [run, profile] of made) {
    const document = readXml(await fileOf(run, profile, 'paxml'));
    expect(brokenRules(document).filter((rule) => !sayable.includes(rule))).toEqual([]);
    const lines = await Array.fromAsync(run.lines);
    expect(childOf(document, 'lonetransaktioner')?.children.length).toBe(lines.length || undefined);
  }
  expect(made).toHaveLength(200);
});

test.skipIf(!hasSchema)(
  'and are valid by the published schema (left out where it is not beside the project)',
  async () => {
    expect(await bySchema(await Promise.all(made.map(([run, profile]) => fileOf(run, profile, 'paxml'))))).toEqual([]);
  },
  120_000,
);

test('every text comes back as it was but for what XML cannot hold, in either encoding', async () => {
  const name = 'Łukasz "Żółć" <&> Åsa\r\n\t😀 \u0081';
  for (const encoding of ['iso-8859-1', 'utf-8'] as const) {
    const line = aLine(1, { category: { ...aLine(1).category, name: { sv: `${name}\u0000\ud800`, en: '' } } });
    const root = readXml(await fileOf(aRun([line]), aProfile('generic', { encoding }), 'paxml'));
    const [transaction] = childOf(root, 'lonetransaktioner')!.children;
    expect(childOf(transaction!, 'benamning')!.text).toBe(`${name}\ufffd`);
  }
});

test('in Latin-1 a letter is one byte, and one beyond it a number', async () => {
  const bytes = await fileOf(smallRun(), aProfile('fortnox'), 'paxml');
  expect(bytes.includes(Buffer.from('R\xe4ksm\xf6rg\xe5s &amp; S\xf6ner AB', 'latin1'))).toBe(true);
  const company = { name: 'Žižka AB', organisationNumber: '5566778899' };
  const other = await fileOf({ ...emptyRun(), company }, aProfile('fortnox'), 'paxml');
  expect(other.includes('<foretagnamn>&#381;i&#382;ka AB</foretagnamn>')).toBe(true);
});

test('an empty run has a header and no section', async () => {
  const { children } = readXml(await fileOf(emptyRun(), aProfile('fortnox'), 'paxml'));
  expect(children.map(({ name }) => name)).toEqual(['header']);
});

test.each(codeFields)('what a line is stands in %s, beside a code of the standard', async (codeField) => {
  const root = readXml(await fileOf(aRun([aLine(1)]), aProfile('generic', { codeField }), 'paxml'));
  const [transaction] = childOf(root, 'lonetransaktioner')!.children;
  const said = Object.fromEntries(transaction!.children.map(({ name, text }) => [name, text]));
  const code = codeField === 'lonkod' ? 'UTLÄGG' : '5201';
  expect(said).toMatchObject({ [codeField]: code });
  expect('lonkod' in said).toBe(codeField !== 'lonart');
});

const amounts = async (profile: ReturnType<typeof aProfile>): Promise<string[][]> => {
  const root = readXml(await fileOf(smallRun(), profile, 'paxml'));
  return childOf(root, 'lonetransaktioner')!.children.map((one) =>
    ['lonart', 'belopp', 'moms'].map((name) => childOf(one, name)?.text ?? ''),
  );
};

test('what is taken back is positive under a code of its own, a correction has a minus; or both have one', async () => {
  expect(await amounts(aProfile('fortnox'))).toEqual([
    ['5201', '1200.00', '67.92'],
    ['5202', '2499.50', ''],
    ['5201', '0.01', ''],
    ['5201', '-100.01', ''],
    ['5299', '250.00', '14.15'],
    ['5299', '500.00', ''],
  ]);
  expect((await amounts(aProfile('fortnox', { sign: 'minus' }))).slice(4)).toEqual([
    ['5201', '-250.00', '-14.15'],
    ['5201', '-500.00', ''],
  ]);
});
