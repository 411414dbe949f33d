import type { PlacedText } from '../ports.ts';
import { amountsOf } from './amounts.ts';
import { placeOf, type Row } from './row.ts';
import { mentions, plain, skeleton } from './skeleton.ts';
import { notNames, notNamesInText, streetAlone } from './vendor-words.ts';

/** A piece of a row that can be a name: what stands together, apart from other columns. */
export type NameLine = Readonly<{ row: Row; words: readonly PlacedText[]; name: string; height: number; read: number }>;

/** A name that may be the seller's: the lines it is printed on. `site`: it is only known from an address on the web. */
export type VendorCandidate = Readonly<{ lines: readonly NameLine[]; name: string; site: boolean }>;

/** A gap as wide as this many letters parts two columns. */
const columnGap = 8;

/** The pieces of a row that look like names, from left to right. */
export function nameLinesOf(row: Row): NameLine[] {
  if (amountsOf(row).length > 0) return [];
  return columnsOf(row).flatMap((words) => {
    const name = nameIn(words.map((word) => word.text).join(' '));
    if (!looksLikeName(name)) return [];
    const height = Math.max(...words.map((word) => word.height));
    return [{ row, words, name, height, read: Math.min(...words.map((word) => word.confidence)) }];
  });
}

function columnsOf(row: Row): PlacedText[][] {
  const letters = row.words.reduce((sum, word) => sum + word.text.length, 0);
  const letter = row.words.reduce((sum, word) => sum + word.width, 0) / Math.max(1, letters);
  const columns: PlacedText[][] = [];
  for (const word of row.words) {
    const last = columns.at(-1)?.at(-1);
    if (last && word.x - (last.x + last.width) < columnGap * letter) columns.at(-1)!.push(word);
    else columns.push([word]);
  }
  return columns;
}

/**
 * The name in a line: without a number in brackets or after a label behind it, without ornaments, letters that were
 * printed apart drawn together, and digits between letters made the letters they were misread from.
 */
export function nameIn(line: string): string {
  return line
    .replace(/^(till|mottagare|betalning till|payment to)(?!\p{L}):?\s*/iu, '')
    .replace(/(?<=\p{L}{2}.*)\s?(?:[·•]|\|\s).*$/u, '')
    .replace(/\((?=[^)]*\d{3})[^)]*\)?.*$/, '')
    .replace(/(?<=\p{L}{2}.*)[\s'`]+\(?(?:\d{5,8}-[\p{L}\d]{1,2}|\d{6}-\d{4}|\d{9,}).*$/u, '')
    .replace(/\s[,;|·-]?\s?(org\.?\s?(nr|no|nummer)|momsreg|vat\s?(no|nr|reg)|cvr|tel|tlf|telefon)\b.*$/i, '')
    .replace(/^\s*\d{4,}\s+(?=\p{L})/u, '')
    .replace(/^[^\p{L}\d(]+|[^\p{L}\d).!&+]+$/gu, '')
    .replace(/(?<![\p{L}\d])(?:\p{L} ){2,}\p{L}(?![\p{L}\d])/gu, (spaced) => spaced.replaceAll(' ', ''))
    .replace(/(?<=\p{L})0(?=\p{Ll})|(?<=\p{Ll})0(?=\p{L})/gu, 'o')
    .replace(/(?<=\p{Lu})0(?=\p{Lu})/gu, 'O')
    .replace(/(?<=\p{L})1(?=\p{Ll})/gu, 'l')
    .replace(/(?<=\p{Lu})5(?=\p{Lu}{2})/gu, 'S')
    .replace(/(?<=\p{Ll})(?=(?:GmbH|AB|HB|AS|ApS|Oy|Ltd)$)/u, ' ')
    .replace(/\s+/g, ' ')
    .trim();
}

function looksLikeName(name: string): boolean {
  const letters = letterCount(name);
  if (letters < 2 || letters < 0.5 * name.replace(/\s/g, '').length || name.length > 60) return false;
  return !mentions(skeleton(name), notNames) && !notNamesInText.test(name) && !streetAlone.test(name);
}

export const letterCount = (text: string) => text.match(/\p{L}/gu)?.length ?? 0;

/** Whether one name is in the other, whatever the case, the marks and the spaces. */
export function sharesName(a: string, b: string): boolean {
  const bare = (text: string) => plain(text).replace(/[^a-z0-9]/g, '');
  const [one, other] = [bare(a), bare(b)];
  return Math.min(one.length, other.length) >= 4 && (one.includes(other) || other.includes(one));
}

export const placeOfName = (lines: readonly NameLine[]) =>
  placeOf(
    lines[0]!.row.page,
    lines.flatMap((line) => line.words),
  );
