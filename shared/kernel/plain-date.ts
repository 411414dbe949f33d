/** A day without a time or a zone, as `YYYY-MM-DD`. Days compare as strings. */
export type PlainDate = string & { readonly __plainDate: unique symbol };

/** Reads `YYYY-MM-DD`; null when it is not a day that exists. */
export function parsePlainDate(text: string): PlainDate | null {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  if (!match) return null;
  const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])];
  const date = new Date(Date.UTC(year, month - 1, day));
  const exists = date.getUTCFullYear() === year && date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  return exists ? (text as PlainDate) : null;
}

/** As `parsePlainDate`, for a day known to exist. Throws RangeError otherwise. */
export function plainDate(text: string): PlainDate {
  const date = parsePlainDate(text);
  if (!date) throw new RangeError(`not a day: ${text.slice(0, 20)}`);
  return date;
}

// Made when first asked for: loading the time zones takes longer than loading all the rest of the app's rules.
let stockholm: Intl.DateTimeFormat | undefined;
const inStockholm = () =>
  (stockholm ??= new Intl.DateTimeFormat('sv-SE', {
    timeZone: 'Europe/Stockholm',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
  }));

/** The day it is in Sweden at an instant: business dates follow Europe/Stockholm, not UTC. */
export function swedishDay(instant: Date): PlainDate {
  return plainDate(inStockholm().format(instant));
}

export const yearOf = (date: PlainDate): number => Number(date.slice(0, 4));
export const monthOf = (date: PlainDate): number => Number(date.slice(5, 7));

/** The day a number of days later (earlier when negative). */
export function addDays(date: PlainDate, days: number): PlainDate {
  return plainDate(new Date(Date.parse(`${date}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10));
}

/** Whole days from one day to another; negative when `to` is earlier. */
export function daysBetween(from: PlainDate, to: PlainDate): number {
  return Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / 86_400_000);
}
