import { addDays, swedishDay, type PlainDate } from '../../kernel/plain-date.ts';

/** Days from the notice to the last day of the contract, where the company names none. */
export const daysOfNotice = 30;

/** A notice may have come so many days before it is written down: a letter lies a while, and nobody can date one back to be rid of the wait. */
export const oldestNotice = 14;

/** The last day of a contract is at most so many days ahead. */
export const furthestEnd = 366;

/** Days after the last one in which what was handed over can be looked through before anything is deleted. The company is read-only in them. */
export const daysToDeletion = 30;

export type DaysOfEnd = Readonly<{ noticeOn: PlainDate; endsOn: PlainDate; deleteFrom: PlainDate }>;

/**
 * The days of the end of a contract. Null where the notice is of a day to come or an old one, or where the last day is over or too far ahead.
 * Without a last day it is `daysOfNotice` after the notice; the first day of deletion is always `daysToDeletion` after the last one.
 */
export function daysOfEnd(
  today: PlainDate,
  noticeOn: PlainDate,
  endsOn = addDays(noticeOn, daysOfNotice),
): DaysOfEnd | null {
  if (noticeOn > today || noticeOn < addDays(today, -oldestNotice)) return null;
  if (endsOn < today || endsOn > addDays(today, furthestEnd)) return null;
  return { noticeOn, endsOn, deleteFrom: addDays(endsOn, daysToDeletion + 1) };
}

/**
 * The first day on which a company may be deleted: as HR was told, and never before it has been read-only for `daysToDeletion`. It is closed
 * late where staff confirm late.
 */
export function firstDayOfDeletion(deleteFrom: PlainDate, closedAt: Date): PlainDate {
  const readOnlyLongEnough = addDays(swedishDay(closedAt), daysToDeletion);
  return readOnlyLongEnough > deleteFrom ? readOnlyLongEnough : deleteFrom;
}
