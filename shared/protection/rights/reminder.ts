import type { PlainDate } from '../../kernel/plain-date.ts';
import { daysLeft } from './due-day.ts';

/** When HR is reminded of a request: so many days before its last one, and when that has passed. */
export const reminders = ['14', '7', '2', 'overdue'] as const;
export type Reminder = (typeof reminders)[number];

/** How many days before the last one the first reminder comes. */
export const firstReminder = 14;

/**
 * What HR is to be told on a day, of what it has not been told: the nearest alone, so that a request whose reminders were missed is not
 * told of several times at once; `passed` are those that are told with it. Null where there is nothing to tell.
 */
export function dueReminder(
  due: PlainDate,
  told: readonly Reminder[],
  today: PlainDate,
): Readonly<{ tell: Reminder; passed: readonly Reminder[] }> | null {
  const left = daysLeft(due, today);
  const reached = reminders.filter((one) => (one === 'overdue' ? left < 0 : left <= Number(one)));
  const nearest = reached.at(-1);
  return nearest === undefined || told.includes(nearest) ? null : { tell: nearest, passed: reached };
}
