import { plain } from './skeleton.ts';

/** The parts of a date as they were printed. */
export type DateParts = readonly [year: string, month: string, day: string];

/**
 * One way a date is printed. `clear`: four digits of year or the month as a word, seldom there by chance.
 * `read` gives the readings the form allows: day first, then month first, then year first where the order is open.
 */
export type DateForm = Readonly<{
  pattern: RegExp;
  clear: boolean;
  open: boolean;
  read(groups: readonly string[]): DateParts[];
}>;

type Reader = (a: string, b: string, c: string) => DateParts[];
const form = (pattern: RegExp, kind: { clear: boolean; open?: boolean }, read: Reader): DateForm => ({
  pattern,
  clear: kind.clear,
  open: kind.open ?? false,
  read: ([, a = '', b = '', c = '']) => read(a, b, c),
});

const yearFirst: Reader = (y, m, d) => [[y, m, d]];
const dayFirst: Reader = (d, m, y) => [[y, m, d]];
const dayOrMonthFirst: Reader = (a, b, y) => [
  [y, b, a],
  [y, a, b],
];
const anyOrder: Reader = (a, b, c) => [
  [c, b, a],
  [c, a, b],
  [a, b, c],
];

/** What parts the numbers; readers of print add spaces around it. */
const s = String.raw`\s?[-./−]\s?`;
const digits = (pattern: string) => new RegExp(pattern, 'g');

/** The forms, the surest first: a text that one has taken is not offered to the next. */
export const dateForms: readonly DateForm[] = [
  form(digits(`(?<!\\d)(20\\d{2})${s}(\\d{2})${s}(\\d{2})`), { clear: true }, yearFirst),
  form(digits(`(?<!\\d)(\\d{1,2})${s}(\\d{1,2})${s}(20\\d{2})(?!:)`), { clear: true, open: true }, dayOrMonthFirst),
  form(/(?<!\d)(\d{1,2})\/(\d{1,2})\s(20\d{2})(?!\d|:)/g, { clear: true }, dayFirst),
  // A time glued on in front: "09:5118.04.2020".
  form(digits(`(?<=\\d:\\d{2})(\\d{2})${s}(\\d{2})${s}(20\\d{2})`), { clear: true }, dayFirst),
  // One separator lost, or a slash read as a digit: "22/122017", "2212/2017", "22/1272017".
  form(/(?<!\d)(\d{2})[-./](\d{2})[17]?(20\d{2})(?!\d)/g, { clear: true }, dayFirst),
  form(/(?<!\d)(\d{2})(\d{2})[-./](20\d{2})(?!\d)/g, { clear: true }, dayFirst),
  form(
    /(?<!\d)(\d{1,2})\.?[-\s./]{0,2}(\p{L}{3,9})\.?[-\s./,']{0,3}(20\d{2}|\d{2})(?!\d*[.,]\d)/gu,
    { clear: true },
    (d, name, y) => [[y, monthNumber(name), d]],
  ),
  form(/(?<!\p{L})(\p{L}{3,9})\.?\s?(\d{1,2})(?:st|nd|rd|th)?,?\s?(20\d{2})/gu, { clear: true }, (name, d, y) => [
    [y, monthNumber(name), d],
  ]),
  // A time glued on to two digits of year: "11.04.2009:51" is the 11th of April 2020, at 09:51.
  form(digits(`(?<!\\d)(\\d{2})${s}(\\d{2})${s}(\\d{2})(?=\\d{2}:\\d)`), { clear: false, open: true }, dayOrMonthFirst),
  form(
    digits(`(?<![\\d.,/-])(\\d{1,2})${s}(\\d{1,2})${s}(\\d{2})(?!\\d|[.,/-](?!\\d{1,2}:)\\d)`),
    { clear: false, open: true },
    anyOrder,
  ),
  // Glued on both sides: "1531.01.201914:59", "51429.07.2514 :27".
  form(/(?<=\d)(\d{2})[./](\d{2})[./](20\d{2})(?=\d{2}\s?:\s?\d{2})/g, { clear: true }, dayFirst),
  form(/(?<=\d)(\d{2})[./](\d{2})[./](\d{2})(?=\d{2}\s?:\s?\d{2})/g, { clear: false }, dayFirst),
  // A number glued on in front: "Kvittonr: 5994425.01.2025", "Kassa 22026-11-14".
  form(/(20\d{2})-(\d{2})-(\d{2})/g, { clear: true }, yearFirst),
  form(/(\d{2})[./-](\d{2})[./-](20\d{2})(?!\d)/g, { clear: true }, dayFirst),
  form(/(?<!\d)(20[12]\d)(0[1-9]|1[0-2])([0-3]\d)(?!\d)/g, { clear: false }, yearFirst),
];

/** Names of months and their short forms, in the languages of the receipts, without marks. */
const months: readonly RegExp[] = [
  /^(jan|januari|january|januar|tammi|tammikuu)$/,
  /^(feb|februari|february|februar|helmi|helmikuu)$/,
  /^(mar|mars|march|marz|mrz|marts|maalis|maaliskuu)$/,
  /^(apr|april|huhti|huhtikuu)$/,
  /^(maj|may|mai|touko|toukokuu)$/,
  /^(jun|juni|june|kesa|kesakuu)$/,
  /^(jul|juli|july|heina|heinakuu)$/,
  /^(aug|augusti|august|elo|elokuu)$/,
  /^(sep|sept|september|syys|syyskuu)$/,
  /^(oct|okt|october|oktober|loka|lokakuu)$/,
  /^(nov|november|marras|marraskuu)$/,
  /^(dec|dez|des|december|dezember|desember|joulu|joulukuu)$/,
];

/** "3" for "mars"; "0", which no date has, for a word that is no month. */
function monthNumber(name: string): string {
  return String(months.findIndex((month) => month.test(plain(name))) + 1);
}
