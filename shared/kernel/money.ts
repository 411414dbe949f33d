import type { Language } from './language.ts';

/** An amount in the minor unit of its currency (öre, cent): always a safe integer. */
export type Ore = number;

/** ISO 4217 codes that a receipt can carry and that have two decimals. */
export const currencies = ['SEK', 'EUR', 'NOK', 'DKK', 'GBP', 'USD', 'CHF', 'PLN', 'CZK', 'MYR'] as const;
export type Currency = (typeof currencies)[number];

/** Says whether a value is an amount this system may keep: an integer between 0 and 100 million kronor. */
export function isAmount(value: unknown): value is Ore {
  return Number.isSafeInteger(value) && (value as number) >= 0 && (value as number) <= 10_000_000_000;
}

/**
 * The VAT inside a gross amount, in öre, rounded half away from zero.
 * 25 % of a price is a fifth of what is paid: gross × rate / (100 + rate).
 */
export function vatInside(gross: Ore, ratePercent: number): Ore {
  return Math.round((gross * ratePercent) / (100 + ratePercent));
}

/** "1 234,50 kr" in Swedish, "SEK 1,234.50" in English: as `Intl` writes the currency in that language. */
export function formatMoney(amount: Ore, currency: string, language: Language): string {
  const locale = language === 'sv' ? 'sv-SE' : 'en-GB';
  return new Intl.NumberFormat(locale, { style: 'currency', currency, currencyDisplay: 'code' })
    .format(amount / 100)
    .replace(/^([A-Z]{3})\s/, '$1 ')
    .replace(/\sSEK$/, ' kr');
}

/** An amount as a plain decimal, as machines write it: 44900 is "449.00". */
export function asDecimal(amount: Ore): string {
  const digits = String(Math.abs(amount)).padStart(3, '0');
  return `${amount < 0 ? '-' : ''}${digits.slice(0, -2)}.${digits.slice(-2)}`;
}

/**
 * Reads an amount a person typed ("1 234,50", "1234.5", "89:-", "89 kr") as öre, or null when it is not one.
 * A mark before one or two last digits is the decimal mark. A lone mark before three digits is no amount: "12,345" is twelve
 * thousand to one reader and twelve to another, and money is not guessed.
 */
export function parseAmount(typed: string): Ore | null {
  const compact = typed.replace(/(kr|sek|:-)\s*$/i, '').replace(/[\s\u00a0\u202f]/g, '');
  const match = /^(\d{1,3}(?:([.,])\d{3})(?:\2\d{3})*|\d+)(?:([.,:])(\d{1,2}))?$/.exec(compact);
  // One mark cannot be both: "12,345,6" is nobody's way to write an amount.
  if (!match || (match[2] && match[2] === match[3])) return null;
  if (/^\d{1,3}[.,]\d{3}$/.test(compact)) return null;
  const whole = Number(match[1]!.replace(/[.,]/g, ''));
  const amount = whole * 100 + Number((match[4] ?? '').padEnd(2, '0'));
  return isAmount(amount) ? amount : null;
}
