import type { Language } from '../../shared/kernel/language.ts';

/** "maj 2026" from `2026-05`; `short` gives "maj" alone. */
export function formatMonth(month: string, language: Language, length: 'long' | 'short' = 'long'): string {
  const parts = { month: length, ...(length === 'long' ? { year: 'numeric' as const } : {}), timeZone: 'UTC' } as const;
  return new Intl.DateTimeFormat(language === 'sv' ? 'sv-SE' : 'en-GB', parts).format(
    new Date(`${month}-01T00:00:00Z`),
  );
}

/** The last months from a day on, as `YYYY-MM`, the latest first. */
export const monthsUntil = (day: Date, many: number): string[] =>
  Array.from({ length: many }, (_, ago) =>
    new Date(Date.UTC(day.getUTCFullYear(), day.getUTCMonth() - ago, 1)).toISOString().slice(0, 7),
  );
