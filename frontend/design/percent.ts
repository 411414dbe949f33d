import type { Language } from '../../shared/kernel/language.ts';

/** "25,5 %" in Swedish, "25.5%" in English, from a number of percent. */
export const formatPercent = (percent: number, language: Language): string =>
  new Intl.NumberFormat(language === 'sv' ? 'sv-SE' : 'en-GB', { style: 'percent', maximumFractionDigits: 1 }).format(
    percent / 100,
  );

/** A share, 0–1, in whole percent. */
export const formatShare = (share: number, language: Language): string =>
  formatPercent(Math.round(share * 100), language);
