import { typed } from '../../kernel/contract-types.ts';
import { longestEmailAddress, parseEmailAddress } from '../../kernel/email-address.ts';
import { parsePlainDate, type PlainDate } from '../../kernel/plain-date.ts';
import type { ReadCell } from '../../platform/table-files/cell.ts';
import type { FaultWhy } from './fault.ts';

/** What a cell says, null for nothing; or why it cannot be taken. */
export type Read<T> = Readonly<{ value: T | null }> | Readonly<{ why: FaultWhy }>;

const textIn = (cell: ReadCell): string | null => {
  if (typeof cell === 'string') return cell;
  return typeof cell === 'number' ? String(cell) : null;
};

/** A text of at most so many characters, trimmed and without control characters, as one that is typed into a form. */
export const readText = (longest: number): ((cell: ReadCell) => Read<string>) => {
  const schema = typed(longest);
  return (cell) => {
    const text = textIn(cell);
    if (text === null) return { why: 'text-wrong' };
    const read = schema.safeParse(text.replace(/\s+/g, ' ').trim());
    return read.success ? { value: read.data || null } : { why: 'too-long' };
  };
};

const readLine = readText(longestEmailAddress);

export function readMail(cell: ReadCell): Read<string> {
  const text = readLine(cell);
  if ('why' in text || text.value === null) return text;
  const address = parseEmailAddress(text.value);
  return address === null ? { why: 'mail-wrong' } : { value: address.toLowerCase() };
}

/**
 * A number that names somebody, which is a text: zeros in front count. One that a spreadsheet has shortened to a power has lost its
 * digits, and one that `isForbidden` is not taken.
 */
export const readNumber =
  (isForbidden: (text: string) => boolean) =>
  (cell: ReadCell): Read<string> => {
    const text = readLine(cell);
    if ('why' in text || text.value === null) return text;
    if (/^\d([.,]\d+)?e\+?\d+$/i.test(text.value)) return { why: 'number-shortened' };
    if (isForbidden(text.value)) return { why: 'number-personnummer' };
    return text.value.length > 64 && !text.value.includes('@') ? { why: 'too-long' } : text;
  };

/** A day. What begins with the year is one; whether 02/03 is in February or in March, nobody can know. */
export function readDay(cell: ReadCell): Read<PlainDate> {
  if (typeof cell === 'object' && cell !== null) return 'day' in cell ? { value: cell.day } : { why: 'no-day' };
  const text = textIn(cell)?.trim() ?? '?';
  if (text === '') return { value: null };
  const [, year, month, date] =
    /^(\d{4})([-/.]?)(\d{1,2})\2(\d{1,2})(?:[T ]00:00(?::00(?:\.0+)?)?Z?)?$/.exec(text)?.filter((_, at) => at !== 2) ??
    [];
  const day =
    year && month && date ? parsePlainDate(`${year}-${month.padStart(2, '0')}-${date.padStart(2, '0')}`) : null;
  return day === null ? { why: 'day-wrong' } : { value: day };
}

/** Per cent of full time as thousandths. 1 and less is refused: 0.8 is meant as 80 by some and written by mistake by others. */
export function readPartTime(cell: ReadCell): Read<number> {
  const text = textIn(cell)?.replace(/[\s%]|\u00a0/g, '') ?? '?';
  if (text === '') return { value: null };
  const match = /^(\d{1,3})(?:[.,](\d{1,4}))?$/.exec(text);
  const percent = match ? Number(`${match[1]}.${match[2] ?? 0}`) : NaN;
  if (!(percent > 1 && percent <= 100)) return { why: 'part-time-wrong' };
  return { value: Math.round(percent * 10) };
}
