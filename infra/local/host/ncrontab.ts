import { Cron } from 'croner';
import { timespan } from './timespan.ts';

/** When a timer runs: by the calendar in UTC, or so many milliseconds after the last run ended. */
export type Schedule = { readonly cron: Cron } | { readonly interval: number };

const field = /^[\d*,/-]+$/;
const named = /^([\d*,/-]|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|sun|mon|tue|wed|thu|fri|sat)+$/i;

/**
 * Reads the schedule of a timer trigger: NCRONTAB with five or six fields, day of month AND day of week, or a TimeSpan.
 * Throws for what Azure would not take, even where croner does (nicknames, L, W, #, day 7).
 */
export function parseSchedule(text: string): Schedule {
  const interval = timespan(text);
  if (interval !== undefined) return { interval };
  const fields = text.trim().split(/\s+/);
  const dayOfWeek = fields.at(-1) ?? '';
  const isPlain = fields.every((value, index) => (index < fields.length - 2 ? field : named).test(value));
  if (fields.length < 5 || fields.length > 6 || !isPlain || /(^|[,-])7/.test(dayOfWeek)) {
    throw new Error(`The schedule "${text}" is not an NCRONTAB expression.`);
  }
  return { cron: new Cron(text, { timezone: 'UTC', domAndDow: true, sloppyRanges: true, paused: true }) };
}
