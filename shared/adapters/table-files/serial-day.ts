import { addDays, plainDate, type PlainDate } from '../../kernel/plain-date.ts';

const most = 2_958_465;

/**
 * The day that a spreadsheet's number stands for, whatever time of the day goes with it; null where it stands for none. A workbook
 * counts from 1900, with a 29 February 1900 that never was (ECMA-376 part 1, 18.17.4.1), or from 1904.
 */
export function serialDay(serial: number, from1904: boolean): PlainDate | null {
  const days = Math.floor(serial);
  if (!(days >= 0 && days <= most)) return null;
  if (from1904) return addDays(plainDate('1904-01-01'), days);
  if (days === 0 || days === 60) return null;
  return addDays(plainDate(days < 60 ? '1899-12-31' : '1899-12-30'), days);
}
