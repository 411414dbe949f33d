import type { Language } from '../../shared/kernel/language.ts';

const localeOf = (language: Language) => (language === 'sv' ? 'sv-SE' : 'en-GB');

/** "12 november 2026", from a day that has no time and no zone. */
export function formatDay(day: string, language: Language): string {
  return new Intl.DateTimeFormat(localeOf(language), { dateStyle: 'long', timeZone: 'UTC' }).format(
    new Date(`${day}T00:00:00Z`),
  );
}

/** "12 nov. 2026". */
export function formatShortDay(day: string, language: Language): string {
  const parts = { day: 'numeric', month: 'short', year: 'numeric', timeZone: 'UTC' } as const;
  return new Intl.DateTimeFormat(localeOf(language), parts).format(new Date(`${day}T00:00:00Z`));
}

/** "12 nov. 2026 14:05" in Swedish time, whatever the reader's own zone: business dates follow Europe/Stockholm. */
export function formatInstant(instant: string, language: Language): string {
  return new Intl.DateTimeFormat(localeOf(language), {
    day: 'numeric',
    month: 'short',
    year: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    timeZone: 'Europe/Stockholm',
  }).format(new Date(instant));
}

const units = [
  ['day', 86_400_000],
  ['hour', 3_600_000],
  ['minute', 60_000],
] as const;

/** "för 3 dagar sedan", "3 days ago", counted in whole units from `now`. */
export function formatAgo(instant: string, now: Date, language: Language): string {
  const past = now.getTime() - Date.parse(instant);
  const format = new Intl.RelativeTimeFormat(localeOf(language), { numeric: 'auto' });
  for (const [unit, length] of units) if (past >= length) return format.format(-Math.floor(past / length), unit);
  return format.format(0, 'second');
}
