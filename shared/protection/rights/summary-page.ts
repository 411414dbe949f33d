import { languages, say, type Language, type Text } from '../../kernel/language.ts';
import { columnWord } from './column-words.ts';
import type { HeldPart } from './contract.ts';
import { howToComplain } from './ground.ts';
import { summaryTexts as texts } from './summary-texts.ts';

/** Whose copy it is, of whom, and on which day it was made. */
export type SummaryHead = Readonly<{ name: string; company: string; day: string }>;

type Rows = AsyncIterable<Readonly<Record<string, unknown>>>;
/** One table's part: what the catalogue says of it, and its rows. */
export type SummaryPart = Readonly<{ table: string; held: HeldPart; rows: Rows }>;

const escape = (text: string): string => text.replace(/[&<>"']/g, (mark) => `&#${mark.charCodeAt(0)};`);
/** Both languages side by side, each said to be what it is. */
const both = (text: Text, tag = 'span'): string =>
  languages.map((one) => `<${tag} lang="${one}">${escape(text[one])}</${tag}>`).join('<i> / </i>');
const paragraphs = (text: Text, values = {}): string =>
  languages.map((one) => `<p lang="${one}">${escape(say(text, one, values))}</p>`).join('');

const style = `body{font:16px/1.5 system-ui,sans-serif;max-width:60rem;margin:2rem auto;padding:0 1rem;color:#1c2a26;background:#fff}
i{font-style:normal;color:#52635d}dt{font-weight:600}dd{margin:0 0 .4rem}section{border-top:1px solid #c9d4cf;margin-top:2rem}
table{border-collapse:collapse;margin:.8rem 0;width:100%}th,td{text-align:left;vertical-align:top;padding:.2rem .8rem .2rem 0;overflow-wrap:anywhere}
th{width:34%;font-weight:500;color:#52635d}tr:first-child>*{border-top:1px solid #c9d4cf}`;

/**
 * The readable copy, in both languages, as it is written: nothing in it is loaded from anywhere, and no text of anybody becomes a part of the
 * page. Source of what it has to say: GDPR Art. 15(1).
 */
export async function* summaryPage(head: SummaryHead, parts: AsyncIterable<SummaryPart>): AsyncIterable<Buffer> {
  yield Buffer.from(`<!doctype html><html lang="sv"><head><meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<meta name="viewport" content="width=device-width"><title>${escape(texts.title.sv)} / ${escape(texts.title.en)}</title>
<style>${style}</style></head><body><h1>${both(texts.title)}</h1>${paragraphs(texts.made, head)}
${paragraphs(texts.controller, head)}${paragraphs(texts.source)}${paragraphs(texts.machine)}${paragraphs(texts.rights)}
${paragraphs(howToComplain)}${paragraphs(texts.others)}${paragraphs(texts.files)}\n`);
  for await (const { table, held, rows } of parts) {
    yield Buffer.from(
      `<section><h2>${both(held.purpose)}</h2><p><code>${escape(table)}</code></p><dl>${factsOf(held)}</dl>\n`,
    );
    for await (const row of rows) yield Buffer.from(rowOf(row));
    yield Buffer.from('</section>\n');
  }
  yield Buffer.from('</body></html>\n');
}

function factsOf({ legalBasis, kept, recipients }: HeldPart): string {
  const who: Text = recipients.length === 0 ? texts.nobody : joined(recipients);
  return [
    [texts.basis, legalBasis],
    [texts.kept, kept],
    [texts.recipients, who],
  ]
    .map(([name, text]) => `<dt>${both(name!)}</dt><dd>${both(text!)}</dd>`)
    .join('');
}

const joined = (some: readonly Text[]): Text => {
  const of = (language: Language) => some.map((one) => one[language]).join(', ');
  return { sv: of('sv'), en: of('en') };
};

function rowOf(row: Readonly<Record<string, unknown>>): string {
  const lines = Object.entries(row)
    .filter(([, value]) => value !== null && value !== undefined)
    .map(
      ([column, value]) => `<tr><th scope="row">${both(columnWord(column))}</th><td>${escape(shown(value))}</td></tr>`,
    );
  return `<table>${lines.join('')}</table>\n`;
}

/** A value as a text: a structure as JSON, and everything else as it is. */
export function shown(value: unknown): string {
  if (value === null || value === undefined) return '';
  if (value instanceof Date) return value.toISOString();
  if (typeof value === 'string') return value;
  return JSON.stringify(value) ?? '';
}
