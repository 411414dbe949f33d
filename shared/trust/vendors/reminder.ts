import { daysBetween, type PlainDate } from '../../kernel/plain-date.ts';

/** How many days before an agreement expires or a review is due staff are told of it, once each. */
export const reminderSteps = [60, 30, 7] as const;
export type ReminderStep = (typeof reminderSteps)[number];

/**
 * The step whose time it is on a day for what is due on another: the nearest that has begun, so that who was away hears of it once and
 * not three times. Null before the first, and once it is overdue: that is seen on the page until somebody acts.
 */
export function dueReminder(dueOn: PlainDate, today: PlainDate): ReminderStep | null {
  const left = daysBetween(today, dueOn);
  if (left < 0) return null;
  return reminderSteps.findLast((step) => left <= step) ?? null;
}
