import { authorityPeriod, customersPeriod, cyberPeriods } from './breach-law.ts';

const hour = 3_600_000;

/** Adds hours to an instant. Both are UTC: a weekend, a holiday or a change of the clock is nothing to it. */
export const hoursAfter = (at: Date, hours: number): Date => new Date(at.getTime() + hours * hour);

/** The same time of day some calendar months later in UTC; the month's last day where it has no such day. */
export function monthsAfter(at: Date, months: number): Date {
  const moved = new Date(at);
  moved.setUTCDate(1);
  moved.setUTCMonth(moved.getUTCMonth() + months);
  const last = new Date(Date.UTC(moved.getUTCFullYear(), moved.getUTCMonth() + 1, 0)).getUTCDate();
  moved.setUTCDate(Math.min(at.getUTCDate(), last));
  return moved;
}

export const authorityDeadline = (awareAt: Date): Date => hoursAfter(awareAt, authorityPeriod(awareAt).hours);
export const customersDeadline = (awareAt: Date): Date => hoursAfter(awareAt, customersPeriod(awareAt).hours);
export const warningDeadline = (awareAt: Date): Date => hoursAfter(awareAt, cyberPeriods(awareAt).warning);
export const cyberDeadline = (awareAt: Date): Date => hoursAfter(awareAt, cyberPeriods(awareAt).notification);
/** When the final report is due: counted from the notification once it was made, until then from when that is due. */
export const reportDeadline = (awareAt: Date, notifiedAt: Date | null): Date =>
  monthsAfter(notifiedAt ?? cyberDeadline(awareAt), cyberPeriods(awareAt).months);

/** The two clocks that staff are woken by. */
export const clockNames = ['authority', 'customers'] as const;
export type ClockName = (typeof clockNames)[number];

/** After how many hours of each clock staff are told that it runs. */
const told: Readonly<Record<ClockName, readonly number[]>> = { authority: [24, 48, 66], customers: [8, 16, 22] };
/** How often they are told again once it has run out, in hours, and how many times. */
const again = { every: 12, times: 14 };

/** A clock as it runs: `doneAt` once what it waits for was done. */
export type RunningClock = Readonly<{ clock: ClockName; awareAt: Date; due: Date; doneAt: Date | null }>;

/** An alert: its name is the same whenever it is computed, so that each is sent once. `late`: the clock had run out by then. */
export type Alert = Readonly<{ name: string; clock: ClockName; at: Date; due: Date; late: boolean }>;

/** Every alert of a clock, in the order of time, whether it has come or not. */
export function alertsOf({ clock, awareAt, due }: Omit<RunningClock, 'doneAt'>): Alert[] {
  const before = told[clock].map((hours) => ({
    name: `${clock}-${hours}`,
    at: hoursAfter(awareAt, hours),
    late: false,
  }));
  const after = Array.from({ length: again.times }, (_, turn) => ({
    name: `${clock}-late-${turn}`,
    at: hoursAfter(due, turn * again.every),
    late: true,
  }));
  return [...before.filter(({ at }) => at < due), ...after].map((one) => ({ ...one, clock, due }));
}

/**
 * The alert of a clock that is to be sent at an instant: of those that have come the last one, since whoever was away for a day is not
 * helped by four mails. None once what it waits for is done.
 */
export function dueAlert(running: RunningClock, now: Date): Alert | null {
  if (running.doneAt !== null) return null;
  return alertsOf(running).findLast(({ at }) => at <= now) ?? null;
}
