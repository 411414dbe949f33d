import { addDays, plainDate, yearOf, type PlainDate } from '../../kernel/plain-date.ts';

/** The first day of a benefit year. `yearStart` is a day as MM-DD, the 28th of a month at the latest, so every year has it. */
export const firstDayOf = (year: number, yearStart: string): PlainDate =>
  plainDate(`${String(year).padStart(4, '0')}-${yearStart}`);

/** The last day of a benefit year: the day before the next one begins. */
export const lastDayOf = (year: number, yearStart: string): PlainDate => addDays(firstDayOf(year + 1, yearStart), -1);

/** The benefit year that a day is in, named after the calendar year in which it begins. */
export function benefitYearOf(day: PlainDate, yearStart: string): number {
  const year = yearOf(day);
  return day >= firstDayOf(year, yearStart) ? year : year - 1;
}
