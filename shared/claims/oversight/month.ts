import { plainDate, swedishDay, type PlainDate } from '../../kernel/plain-date.ts';

/** The first day of the Swedish month that an instant is in. */
export const monthOfInstant = (instant: Date): PlainDate => plainDate(`${swedishDay(instant).slice(0, 7)}-01`);

/** The first day of a month, from `YYYY-MM`. */
export const firstDayOf = (month: string): PlainDate => plainDate(`${month}-01`);

/** The first day of the month some months before another. */
export function monthsBefore(month: PlainDate, months: number): PlainDate {
  const [year, number] = [Number(month.slice(0, 4)), Number(month.slice(5, 7))];
  return plainDate(new Date(Date.UTC(year, number - 1 - months, 1)).toISOString().slice(0, 10));
}
