import { addDays, parsePlainDate, type PlainDate } from '../../../kernel/plain-date.ts';
import { dateForms, type DateParts } from './date-forms.ts';

/** A day as printed somewhere in a text. */
export type PrintedDate = Readonly<{
  date: PlainDate;
  /** Where in the text it begins and ends. */
  at: number;
  end: number;
  /** The other day it can be where its parts could change places ("03/04/2025"), else null. */
  orElse: PlainDate | null;
  clear: boolean;
  /** Eight digits in a row, which numbers of another kind can be as well. */
  compact: boolean;
}>;

/** Which part of a date comes first where only the country can tell. */
export type DateOrder = 'day' | 'month' | 'year';

const oldestYears = 20;

/** The days printed in a text, none of them after `latest` or more than twenty years before it. */
export function datesIn(text: string, latest: PlainDate, order: DateOrder = 'day'): PrintedDate[] {
  const digits = withDigits(text);
  const found: PrintedDate[] = [];
  for (const { pattern, clear, open, read } of dateForms) {
    for (const match of digits.matchAll(pattern)) {
      const [at, end] = [match.index, match.index + match[0].length];
      if (found.some((other) => at < other.end && other.at < end)) continue;
      const readings = read([...match]);
      const ordered = open ? inOrder(readings, orderOf(match[0], order)) : readings;
      const possible = ordered.map(toDate).filter((day) => day !== null);
      const days = order === 'year' ? recentFirst(possible, latest) : possible;
      const [date, orElse = null] = [...new Set(days.filter((day) => inReach(day, latest)))];
      if (date) found.push({ date, at, end, orElse, clear, compact: /^\d{8}$/.test(match[0]) });
    }
  }
  return found;
}

/** Letters between the digits of a date, made the digits they stand for: "2O26-O3-l2". */
function withDigits(text: string): string {
  return text
    .replace(/(?<=\d|[./-])[OoCQ](?=[\d./-])/g, '0')
    .replace(/(?<=\d[./-])[lI|](?=\d)|(?<=\d)[lI|](?=[./-]\d)/g, '1');
}

/** In Sweden and with two digits of the year a hyphen parts year, month and day, and a dot or a slash day, month and year. */
function orderOf(printed: string, order: DateOrder): DateOrder {
  return order === 'year' && /^\d{1,2}\s?[./]/.test(printed) ? 'day' : order;
}

/** A receipt is sent in soon after it was paid: where Swedish habits leave two readings open, the one within a year and a half holds. */
function recentFirst(days: readonly PlainDate[], latest: PlainDate): PlainDate[] {
  const recent = days.filter((day) => day <= latest && day >= addDays(latest, -548));
  return [...recent, ...days.filter((day) => !recent.includes(day))];
}

/** Puts the reading in the expected order first. */
function inOrder(readings: readonly DateParts[], order: DateOrder): DateParts[] {
  const [dayFirst, monthFirst, yearFirst] = readings;
  const wanted = order === 'month' ? monthFirst : order === 'year' ? yearFirst : dayFirst;
  return wanted ? [wanted, ...readings] : [...readings];
}

function toDate([year, month, day]: DateParts): PlainDate | null {
  const full = year.length === 2 ? `20${year}` : year;
  return parsePlainDate(`${full}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`);
}

const inReach = (date: PlainDate, latest: PlainDate) =>
  date <= latest && Number(date.slice(0, 4)) >= Number(latest.slice(0, 4)) - oldestYears;
