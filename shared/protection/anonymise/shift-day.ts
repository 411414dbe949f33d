import type { Pseudonyms } from './ports.ts';

const dayShape = /^(\d{4})-(\d{2})-(\d{2})$/;

export const isDay = (text: string): boolean => dayShape.test(text);

/**
 * Another day of the same month: an earlier one, or with `later` a later one, for whatever ends with its day. The same day of a company
 * becomes the same day everywhere. So no order is turned round, nothing moves into another month or year, and nothing into the future; the first
 * of a month, and the last where it is `later`, stay.
 */
export function shiftDay(pseudonyms: Pseudonyms, company: string, day: string, later = false): string {
  const [, year, month, of] = dayShape.exec(day) ?? [];
  // Of a year that the calendar of this language does not know, like the database's infinity: there is nobody's day in it.
  if (!year || !month || !of) return day;
  const last = new Date(Date.UTC(Number(year), Number(month), 0)).getUTCDate();
  const at = Number(of);
  const room = later ? last - at : at - 1;
  if (room === 0) return day;
  const drawn = 1 + pseudonyms.below(room, 'day', company, day, String(later));
  return `${year}-${month}-${String(later ? at + drawn : at - drawn).padStart(2, '0')}`;
}

/** An instant some hours earlier, to the minute: as many for every instant of a company, so that what came first still does. */
export function shiftInstant(pseudonyms: Pseudonyms, company: string, instant: string): string {
  const at = Date.parse(instant);
  if (Number.isNaN(at)) return instant;
  const minutes = 61 + pseudonyms.below(60 * 24, 'instant', company);
  return new Date((Math.floor(at / 60_000) - minutes) * 60_000).toISOString();
}
