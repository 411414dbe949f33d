import type { Text } from '../../kernel/language.ts';

/** The periods that a company can choose from, shortest first: ISO 8601. */
export const periods = ['P30D', 'P60D', 'P90D', 'P3M', 'P6M', 'P9M', 'P1Y', 'P18M', 'P2Y'] as const;
export type Period = (typeof periods)[number];

/** About how many days a period has, to tell which of two is the longer. Not for computing a day. */
export function daysOf(period: string): number {
  const [, years = 0, months = 0, days = 0] = /^P(?:(\d+)Y)?(?:(\d+)M)?(?:(\d+)D)?$/.exec(period) ?? [];
  return Number(years) * 365.25 + Number(months) * 30.4 + Number(days);
}

/** What may be chosen in place of a standard period: shorter than it, and no shorter than the shortest. */
export const choicesOf = (standard: string, shortest: string): Period[] =>
  periods.filter((one) => daysOf(one) < daysOf(standard) && daysOf(one) >= daysOf(shortest));

/** "7 years" of a period in years, months or days. */
export function periodInWords(period: string): Text {
  const [, count = '0', unit = 'D'] = /^P(\d+)([YMD])$/.exec(period) ?? [];
  const one = count === '1';
  const words: Record<string, Text> = {
    Y: { sv: 'år', en: one ? 'year' : 'years' },
    M: { sv: one ? 'månad' : 'månader', en: one ? 'month' : 'months' },
    D: { sv: one ? 'dag' : 'dagar', en: one ? 'day' : 'days' },
  };
  return { sv: `${count} ${words[unit]!.sv}`, en: `${count} ${words[unit]!.en}` };
}
