import { asDecimal } from '../../kernel/money.ts';
import type { PayrollProfile } from './contract.ts';
import type { FileLine, FileRun } from './file-run.ts';
import { inChunks } from './in-chunks.ts';
import { outlay } from './pay-code.ts';
import { fitsPaxml, kindNames, sayLines, type CostBearer, type SaidLine } from './said-line.ts';
import { swedishTime } from './swedish-time.ts';
import type { Survey } from './survey-run.ts';
import { attributes, element, xmlAsLatin1, xmlText } from './xml-writing.ts';

const encoder = new TextEncoder();

/**
 * A run as PAXml 2.0: header, the cost bearers that occur, and a lönetransaktion a line. A run without lines has no section, which
 * the schema allows no empty one of. `survey` is of the same lines and profile.
 * Source: "PAXml 2.0" of 2013-03-13 and its schema, paxml.se.
 */
export function writePaxml(run: FileRun, profile: PayrollProfile, survey: Survey): AsyncIterable<Uint8Array> {
  const latin1 = profile.settings.encoding === 'iso-8859-1';
  return inChunks(paxml(run, profile, survey), latin1 ? xmlAsLatin1 : (text) => encoder.encode(text));
}

async function* paxml(run: FileRun, profile: PayrollProfile, survey: Survey): AsyncIterable<string> {
  yield `<?xml version="1.0" encoding="${profile.settings.encoding}"?>\n`;
  yield '<paxml xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:noNamespaceSchemaLocation="http://www.paxml.se/2.0/paxml.xsd">\n';
  yield headerOf(run);
  yield costBearersOf(survey.costBearers.filter(fitsPaxml));
  if (survey.lines > 0) {
    const say = sayLines(profile);
    yield '<lonetransaktioner>\n';
    for await (const line of run.lines) yield transactionOf(line, say(line), profile);
    yield '</lonetransaktioner>\n';
  }
  yield '</paxml>\n';
}

const headerOf = ({ company, run }: FileRun): string =>
  `<header>\n${[
    element('format', 'LÖNIN'),
    element('version', '2.0'),
    element('datum', swedishTime(run.lockedAt)),
    element('foretagorgnr', company.organisationNumber.replace(/\D/g, '')),
    element('foretagnamn', company.name),
    element('programnamn', 'CLVR Benefits'),
    element('info', `Lönekörning ${run.month} nr ${run.number}`),
  ].join('\n')}\n</header>\n`;

function costBearersOf(bearers: readonly CostBearer[]): string {
  if (bearers.length === 0) return '';
  const names = new Map(bearers.map(({ dimension, dimensionName }) => [dimension, dimensionName]));
  const dimensions = [...names].map(([dim, namn]) => `<dimension${attributes({ dim, namn })}/>\n`);
  const units = bearers.map(
    ({ dimension, object, objectName }) =>
      `<resultatenhet${attributes({ dim: dimension, id: object, namn: objectName })}/>\n`,
  );
  return `<dimensioner>\n${dimensions.join('')}</dimensioner>\n<resultatenheter>\n${units.join('')}</resultatenheter>\n`;
}

/** A code of ours or the receiver's needs one of the standard's beside it where it stands in another element than they do. */
const codeOf = (code: string | null, { settings: { codeField } }: PayrollProfile): string =>
  (codeField === 'kontonr' || codeField === 'varugrupp' ? element('lonkod', outlay) : '') + element(codeField, code);

function transactionOf(line: FileLine, said: SaidLine, profile: PayrollProfile): string {
  const { anstid, persnr, amount, vat, costBearers } = said;
  const label =
    line.kind === 'payment' ? line.category.name.sv : `${kindNames[line.kind].sv}: ${line.category.name.sv}`;
  const units = costBearers
    .filter(fitsPaxml)
    .map(({ dimension, object }) => `<resenhet${attributes({ dim: dimension, id: object })}/>`);
  return `<lonetrans${attributes({ postid: line.number, anstid, persnr })}>${[
    codeOf(said.code, profile),
    element('benamning', label),
    element('datum', line.date),
    element('belopp', asDecimal(amount)),
    element('moms', vat === null ? null : asDecimal(vat)),
    units.length > 0 ? `<resenheter>${units.join('')}</resenheter>` : '',
    // What is confirmed or rejected later is found by it.
    `<info>${xmlText(line.id)}</info>`,
  ].join('')}</lonetrans>\n`;
}
