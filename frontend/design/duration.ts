import type { Language } from '../../shared/kernel/language.ts';

const second = 1_000;
const units = [
  ['day', 86_400 * second, 2],
  ['hour', 3_600 * second, 1.5],
  ['minute', 60 * second, 1.5],
] as const;

/** "2,5 dagar", "40 minuter", "3 seconds": a length in milliseconds in the unit that says it shortest. */
export function formatDuration(length: number, language: Language): string {
  const [unit, of] = units.find(([, one, from]) => length >= one * from) ?? (['second', second] as const);
  return new Intl.NumberFormat(language === 'sv' ? 'sv-SE' : 'en-GB', {
    style: 'unit',
    unit,
    unitDisplay: 'long',
    maximumFractionDigits: length / of < 10 ? 1 : 0,
  }).format(length / of);
}
