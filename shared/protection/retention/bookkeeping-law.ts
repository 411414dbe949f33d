import type { PlainDate } from '../../kernel/plain-date.ts';
import { yearOf } from '../../kernel/plain-date.ts';

/**
 * For how many years accounting information is kept after the calendar year in which the financial year ended: Bokföringslagen (1999:1078)
 * 7 kap. 2 §. Seven since lag (2010:1514), in force on 1 January 2011 and for older material too; ten before.
 * Read at riksdagen.se and in the guidance of Bokföringsnämnden, 2026-11-26.
 */
const yearsKept: readonly Readonly<{ from: string; years: number }>[] = [
  { from: '1999-01-01', years: 10 },
  { from: '2011-01-01', years: 7 },
];

/** How many years the law asks for on a day. */
export const yearsOfBooks = (day: PlainDate): number => yearsKept.findLast(({ from }) => from <= day)!.years;

/**
 * The first day that is still kept: what is booked on an earlier one belongs to a financial year that ended so long ago that its seventh calendar
 * year after is over. `firstMonth` is the month that financial years begin in, 1 for the calendar year. Of a year from May to April
 * the months up to December lie in the calendar year before the one that it ends in, and are kept a year longer for it (Bokföringslagen
 * 3 kap. 1 § lets a company have another year than the calendar's, 7 kap. 2 § counts from the year in which it ended).
 */
export function booksKeptFrom(today: PlainDate, years: number, firstMonth: number): PlainDate {
  const ended = yearOf(today) - years;
  const [year, month] = firstMonth === 1 ? [ended, 1] : [ended - 1, firstMonth];
  return `${year}-${String(month).padStart(2, '0')}-01` as PlainDate;
}

/**
 * Of two months that financial years began in, the one by which the books are kept longer. What was booked before a company changed its year
 * belongs to the year as it was then, and which day it changed is not known here: so the longer time holds for all.
 */
export const longerKept = (one: number, other: number): number =>
  one === 1 || other === 1 ? Math.max(one, other) : Math.min(one, other);
