import type { Language } from '../../../shared/kernel/language.ts';

const units = ['byte', 'kilobyte', 'megabyte', 'gigabyte', 'terabyte'] as const;

/** "1,4 MB": so many bytes, counted in thousands. */
export function formatBytes(bytes: number, language: Language): string {
  const power = bytes < 1 ? 0 : Math.min(units.length - 1, Math.floor(Math.log10(bytes) / 3));
  const shown = bytes / 1_000 ** power;
  return new Intl.NumberFormat(language === 'sv' ? 'sv-SE' : 'en-GB', {
    style: 'unit',
    unit: units[power]!,
    unitDisplay: 'short',
    maximumFractionDigits: shown < 10 && power > 0 ? 1 : 0,
  }).format(shown);
}

/** "12 400": a count in the reader's way. */
export const formatCount = (count: number, language: Language): string =>
  count.toLocaleString(language === 'sv' ? 'sv-SE' : 'en-GB');
