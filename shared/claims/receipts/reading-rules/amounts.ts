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

const grouped = String.raw`\d{1,3}(?:[ .,'’\u00a0\u202f]\d{3})+[.,]\d{2}|\d{1,7}[.,]\d{2}`;
/** Not inside a longer number, a date, a time or a decimal number of another kind. */
const before = String.raw`(?<![\d]|\d[.,:/-])`;
const after = String.raw`(?!\d|[.,:/]\d|\s?(?:%|kg\b|g\b|l\b|cl\b|ml\b|km\b|liter|litre|lit\b))`;
const decimals = new RegExp(`${before}([-−–]\\s?)?(${grouped})${after}(\\s?[-−–](?![\\d\\w]))?`, 'giu');
const wholeKronor =
  /(?<![\d.,:/-])([-−–]\s?)?(\d{1,3}(?:[ \u00a0\u202f]\d{3})+|\d{1,6})(?:(?:\s?kr\b|\s?sek\b|\s?nok\b|\s?dkk\b|\s?eur\b|\s?€)|(?:[:,.]-))/giu;
const wholeAfterCurrency =
  /(?:\bkr|\bsek|\bnok|\bdkk|\beur|€)\.?:?\s?([-−–]\s?)?(\d{1,3}(?:[ \u00a0\u202f]\d{3})+|\d{1,6})(?![\d.,:/%-])/giu;

/** The sums of money on a row, from left to right. */
export const amountsOf = (row: Row): Amount[] => row.words.flatMap(amountsIn);

/** The sums of money in one piece of text. */
export function amountsIn(word: PlacedText): Amount[] {
  const text = withDigits(word.text);
  const found: (Amount & { at: number; end: number })[] = [];
  for (const match of text.matchAll(decimals)) {
    const size = toMinor(match[2]!);
    const negative = match[1] !== undefined || match[3] !== undefined;
    found.push({
      minor: negative ? -size : size,
      word,
      whole: false,
      at: match.index,
      end: match.index + match[0].length,
    });
  }
  for (const pattern of [wholeKronor, wholeAfterCurrency]) {
    for (const match of text.matchAll(pattern)) {
      const [at, end] = [match.index, match.index + match[0].length];
      if (found.some((other) => at < other.end && other.at < end)) continue;
      const size = Number(match[2]!.replace(/\D/g, '')) * 100;
      found.push({ minor: match[1] === undefined ? size : -size, word, whole: true, at, end });
    }
  }
  return found.sort((a, b) => a.at - b.at).map(({ minor, whole }) => ({ minor, word, whole }));
}

/** A number without decimals or currency at the end of a row, as minor units: an amount only beside a label that says so. */
export function bareNumberAtEnd(row: Row): Amount | null {
  const word = row.words.at(-1);
  if (!word) return null;
  const digits = /(?:^|[\s:])(\d{1,3}(?: \d{3})+|\d{1,6})\s*$/.exec(withDigits(word.text))?.[1];
  return digits === undefined ? null : { minor: Number(digits.replace(/\s/g, '')) * 100, word, whole: true };
}

/** Letters that stand for digits inside a number, made digits: "4O,0O" is 40,00. A space after a decimal mark is dropped. */
function withDigits(text: string): string {
  return text
    .replace(/(?<=\d[.,]?|[.,])[OoQ](?=[\dOoQ.,]|\b|[A-Z]{0,3}\b)|(?<![A-Za-z]{3})[OoQ](?=[.,]\d)/g, '0')
    .replace(/(?<=\d[.,]?)[lI|](?=[\d.,]|\b)|(?<![A-Za-z])[lI|](?=[.,]\d\d)/g, '1')
    .replace(/(?<=\d[.,]) (?=\d\d(?!\d))/g, '');
}

const toMinor = (printed: string): Ore => Number(printed.replace(/\D/g, ''));
