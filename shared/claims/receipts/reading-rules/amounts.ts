import type { Ore } from '../../../kernel/money.ts';
import type { PlacedText } from '../ports.ts';
import type { Row } from './row.ts';

/** A sum of money as printed: minor units with its sign, and the piece of text it stands in. */
export type Amount = Readonly<{
  minor: Ore;
  word: PlacedText;
  /** Printed without decimals ("139 kr", "139:-"): less sure to be money. */
  whole: boolean;
}>;

const grouped = String.raw`\d{1,3}(?:[ .,'’\u00a0\u202f]\d{3})+[.,]\d{2}|\d{1,7}[.,]\d{2}|(?<=^|\s|RM)[.,]\d{2}$`;
const groupedWhole = String.raw`\d{1,3}(?:[ \u00a0\u202f]\d{3})+|\d{1,6}`;
const currency = String.raw`kr|sek|nok|dkk|eur|€`;
/** Not inside a longer number, a date, a time or a decimal number of another kind. */
const before = String.raw`(?<!\d|\d[.,:/-])`;
const after = String.raw`(?!\d|[.,:/]\d|\s?(?:%|(?:kg|g|l|cl|ml|km|liter|litre|lit|uhr)\b))`;
const minus = String.raw`[-−–]`;

const withDecimals = new RegExp(`${before}(${minus}\\s?)?(${grouped})${after}(\\s?${minus}(?![\\d\\w]))?`, 'giu');
const wholes = [
  new RegExp(`(?<![\\d.,:/-])(${minus}\\s?)?(${groupedWhole})(?:\\s?(?:${currency})(?!\\p{L})|[:,.]-)`, 'giu'),
  new RegExp(`(?<!\\p{L})(?:${currency})\\.?:?\\s?(${minus}\\s?)?(${groupedWhole})(?![\\d.,:/%-])`, 'giu'),
];

/** The sums of money on a row, from left to right. */
export const amountsOf = (row: Row): Amount[] => row.words.flatMap(amountsIn);

/** The sums of money in one piece of text. */
export function amountsIn(word: PlacedText): Amount[] {
  const text = withDigits(word.text);
  const found: (Amount & { at: number; end: number })[] = [];
  for (const match of text.matchAll(withDecimals)) {
    const size = toMinor(match[2]!);
    const negative = match[1] !== undefined || match[3] !== undefined;
    found.push({ minor: negative ? -size : size, word, whole: false, ...span(match) });
  }
  for (const match of wholes.flatMap((pattern) => [...text.matchAll(pattern)])) {
    const { at, end } = span(match);
    if (found.some((other) => at < other.end && other.at < end)) continue;
    const size = toMinor(match[2]!) * 100;
    found.push({ minor: match[1] === undefined ? size : -size, word, whole: true, at, end });
  }
  return found.sort((a, b) => a.at - b.at).map(({ minor, whole }) => ({ minor, word, whole }));
}

/**
 * A number without decimals or currency at the end of a row: money only beside a label that says so. In major units, or in
 * minor ones where the decimal mark was read as a space ("28 00").
 */
export function bareNumberAtEnd(row: Row): { number: number; inMinor: boolean; word: PlacedText } | null {
  const word = row.words.at(-1);
  if (!word) return null;
  const parted = /(?:^|[\s:])(\d{1,5}) (\d{2})\s*$/.exec(withDigits(word.text));
  if (parted) return { number: toMinor(parted[1]! + parted[2]!), inMinor: true, word };
  const digits = new RegExp(`(?:^|[\\s:])(${groupedWhole})\\s*$`).exec(withDigits(word.text))?.[1];
  return digits === undefined ? null : { number: toMinor(digits), inMinor: false, word };
}

/**
 * Letters that stand for digits in a number, made digits ("4O,OO" is 40,00); a space after a decimal mark dropped;
 * and amounts that were read as one run, parted after their two decimals ("14,89124,11").
 */
export function withDigits(text: string): string {
  return text
    .replace(/(?:(?<![\p{L}\d])|(?<=RM|kr|SEK|NOK|DKK|EUR))[\dOoQlI|]+(?:[.,][\dOoQlI|]+)+/gu, (number) =>
      /\d/.test(number) ? number.replace(/[OoQ]/g, '0').replace(/[lI|]/g, '1') : number,
    )
    .replace(/(?<=\d[.,]) (?=\d\d(?!\d))/g, '')
    .replace(/(?<![\d.,])(?:\d{1,6}[.,]\d{2}){2,}(?![\d.,])/g, (run) =>
      new RegExp(`^(?:${grouped})$`).test(run) ? run : run.replace(/[.,]\d{2}(?=\d)/g, '$& '),
    );
}

const span = (match: RegExpExecArray) => ({ at: match.index, end: match.index + match[0].length });
const toMinor = (printed: string): Ore => Number(printed.replace(/\D/g, ''));
