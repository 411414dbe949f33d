import { addDays, plainDate, type PlainDate } from '../../kernel/plain-date.ts';

/** The first day of the month that `2026-11` names. Throws RangeError for what is no month. */
export const firstDayOfMonth = (month: string): PlainDate => plainDate(`${month}-01`);

/** A month as it is written: 2026-11. */
export const monthOfDay = (day: PlainDate): string => day.slice(0, 7);

const next = (month: string): string => monthOfDay(addDays(firstDayOfMonth(month), 31));
const previous = (month: string): string => monthOfDay(addDays(firstDayOfMonth(month), -1));

/**
 * The months that a run can be opened for today, the likeliest first: this one, the next where pay is prepared early, the one before where
 * it is late; each once, and none before or at the company's latest.
 */
export function monthsToOpen(today: PlainDate, latest: string | null): readonly string[] {
  const month = monthOfDay(today);
  return [month, next(month), previous(month)].filter((one) => latest === null || one > latest);
}
