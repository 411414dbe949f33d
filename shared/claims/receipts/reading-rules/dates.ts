import { parsePlainDate, type PlainDate } from '../../../kernel/plain-date.ts';
import { plain } from './skeleton.ts';

/** A day as printed somewhere in a text. */
export type PrintedDate = Readonly<{
  date: PlainDate;
  /** Where in the text it begins and ends. */
  at: number;
  end: number;
  /** The other day it can be where day and month could change places ("03/04/2025"), else null. */
  orElse: PlainDate | null;
  /** Four digits of year, or the month as a word: a run of digits is seldom that by chance. */
  clear: boolean;
}>;

/** Names of months by their first letters, in the languages of the receipts. */
const months: readonly RegExp[] = [
  /^(jan|tammi)/,
  /^(feb|helmi)/,
  /^(mar|mrz|maalis)/,
  /^(apr|huhti)/,
  /^(maj|may|mai|touko)/,
  /^(jun|kesa)/,
  /^(jul|heina)/,
  /^(aug|elo)/,
  /^(sep|syys)/,
  /^(oct|okt|loka)/,
  /^(nov|marras)/,
  /^(dec|dez|des|joulu)/,
];

/** Which part of a date comes first where only the country can tell. */
export type DateOrder = 'day' | 'month' | 'year';

const s = String.raw`\s?[-./−]\s?`;
type Parts = [year: string, month: string, day: string];
/** `open`: the parts can be read in more than one order; the forms give day first, then month first, then year first. */
const forms: readonly Readonly<{ pattern: RegExp; clear: boolean; open?: true; read: (m: string[]) => Parts[] }>[] = [
  {
    pattern: new RegExp(`(?<!\\d)(20\\d{2})${s}(\\d{2})${s}(\\d{2})`, 'g'),
    clear: true,
    read: ([, y, m, d]) => [[y!, m!, d!]],
  },
  {
    pattern: new RegExp(`(?<!\\d)(\\d{1,2})${s}(\\d{1,2})${s}(20\\d{2})(?!:)`, 'g'),
    clear: true,
    read: ([, d, m, y]) => [
      [y!, m!, d!],
      [y!, d!, m!],
    ],
    open: true,
  },
  // The last separator, or the only one, is lost: "22/122017", "2212/2017".
  { pattern: /(?<!\d)(\d{2})[-./](\d{2})(20\d{2})(?!\d)/g, clear: true, read: ([, d, m, y]) => [[y!, m!, d!]] },
  { pattern: /(?<!\d)(\d{2})(\d{2})[-./](20\d{2})(?!\d)/g, clear: true, read: ([, d, m, y]) => [[y!, m!, d!]] },
  {
    pattern: /(?<![\d])(\d{1,2})\.?[-\s./]{0,2}([a-zå-ö]{3,9})\.?[-\s./,']{0,3}(20\d{2}|\d{2})(?!\d*[.,]\d)/gi,
    clear: true,
    read: ([, d, m, y]) => [[y!, monthNumber(m!), d!]],
  },
  {
    pattern: /(?<![a-zå-ö])([a-zå-ö]{3,9})\.?\s?(\d{1,2})(?:st|nd|rd|th)?,?\s?(20\d{2})/gi,
    clear: true,
    read: ([, m, d, y]) => [[y!, monthNumber(m!), d!]],
  },
  // A time glued on to a two-digit year: "11.04.2009:51" is the 11th of April 2020, at 09:51.
  {
    pattern: new RegExp(`(?<!\\d)(\\d{2})${s}(\\d{2})${s}(\\d{2})(?=\\d{2}:\\d{2})`, 'g'),
    clear: false,
    read: ([, d, m, y]) => [[y!, m!, d!]],
  },
  {
    pattern: new RegExp(`(?<![\\d.,/-])(\\d{1,2})${s}(\\d{1,2})${s}(\\d{2})(?![\\d]|[.,/-]\\d)`, 'g'),
    clear: false,
    read: ([, a, b, c]) => [
      [c!, b!, a!],
      [c!, a!, b!],
      [a!, b!, c!],
    ],
    open: true,
  },
  { pattern: /(?<!\d)(20[12]\d)(0[1-9]|1[0-2])([0-3]\d)(?!\d)/g, clear: false, read: ([, y, m, d]) => [[y!, m!, d!]] },
];

/** The days printed in a text, none of them after `latest` or more than fifteen years before it. */
export function datesIn(text: string, latest: PlainDate, order: DateOrder = 'day'): PrintedDate[] {
  const readable = text.replace(/(?<=[\d./-])[OoCQ](?=[\d./-])/g, '0').replace(/(?<=[\d./-])[lI|](?=[\d./-])/g, '1');
  const found: PrintedDate[] = [];
  for (const { pattern, clear, open, read } of forms) {
    for (const match of readable.matchAll(pattern)) {
      const [at, end] = [match.index, match.index + match[0].length];
      if (found.some((other) => at < other.end && other.at < end)) continue;
      const readings = read([...match]);
      const days = (open ? inOrder(readings, order) : readings)
        .map(toDate)
        .filter((date): date is PlainDate => date !== null && inReach(date, latest));
      const [date, orElse = null] = [...new Set(days)];
      if (date) found.push({ date, at, end, orElse, clear });
    }
  }
  return found;
}

/** Puts the reading in the expected order first. */
function inOrder([dayFirst, monthFirst, yearFirst]: readonly Parts[], order: DateOrder): Parts[] {
  const wanted = order === 'month' ? monthFirst : order === 'year' ? yearFirst : dayFirst;
  const all = [wanted, dayFirst, monthFirst, yearFirst];
  return all.filter((parts) => parts !== undefined);
}

function toDate([year, month, day]: [string, string, string]): PlainDate | null {
  const full = year.length === 2 ? `20${year}` : year;
  return parsePlainDate(`${full}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`);
}

const inReach = (date: PlainDate, latest: PlainDate) =>
  date <= latest && Number(date.slice(0, 4)) >= Number(latest.slice(0, 4)) - 15;

function monthNumber(name: string): string {
  const known = plain(name).replace(/0/g, 'o');
  return String(months.findIndex((month) => month.test(known)) + 1);
}
