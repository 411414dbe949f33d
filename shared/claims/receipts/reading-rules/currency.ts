import type { Currency } from '../../../kernel/money.ts';
import type { Field } from '../reading.ts';
import type { Country } from './country.ts';
import { placeOf, type Row } from './row.ts';

/** How each currency is written beside an amount. "kr" and "$" say less: the country decides. */
const signs: readonly Readonly<{ form: RegExp; currency: Currency }>[] = [
  { form: /\bSEK|SEK\b/, currency: 'SEK' },
  { form: /\bNOK|NOK\b/, currency: 'NOK' },
  { form: /\bDKK|DKK\b/, currency: 'DKK' },
  { form: /€|\bEURO?\b|\d\s?EURO?\b|EUR\s?\d|EUR\b/i, currency: 'EUR' },
  { form: /£|\bGBP\b/, currency: 'GBP' },
  { form: /\bUSD\b|US\$/, currency: 'USD' },
  { form: /\bCHF|CHF\b|\bSFr\./, currency: 'CHF' },
  { form: /\bPLN\b|\bzł/, currency: 'PLN' },
  { form: /\bCZK\b|\bKč/, currency: 'CZK' },
  { form: /\bMYR\b|\bRM\s?[\dO.]|\(RM\)|\bRM\b/, currency: 'MYR' },
];

const ofCountry: Record<Country, Currency> = {
  ...{ SE: 'SEK', NO: 'NOK', DK: 'DKK', FI: 'EUR', DE: 'EUR', CH: 'CHF' },
  ...{ GB: 'GBP', US: 'USD', PL: 'PLN', CZ: 'CZK', MY: 'MYR' },
};

const krona = /\d\s?kr\b|\bkr\.?\s?\d|\bkr\b/i;

/** The currency by what is printed beside amounts, else by the country. A code on several rows, or one that fits the country, is sure. */
export function readCurrency(
  rows: readonly Row[],
  country: { country: Country; hints: number } | null,
): Field<Currency> {
  const home = country ? ofCountry[country.country] : null;
  const counts = signs
    .map(({ form, currency }) => ({ currency, rows: rows.filter((row) => form.test(row.text)) }))
    .filter(({ rows: seen }) => seen.length > 0)
    .sort((a, b) => weight(b) - weight(a));
  const best = counts[0];
  const placed = (row: Row | undefined) => (row ? placeOf(row.page, row.words) : null);

  if (best) {
    const alone = counts.length === 1 || weight(best) >= 2 * weight(counts[1]!);
    const confidence = best.currency === home ? 0.98 : alone ? 0.85 : 0.6;
    return { value: best.currency, confidence, place: placed(best.rows[0]) };
  }
  if (home && country) {
    const krone = rows.find((row) => krona.test(row.text));
    const isKrona = ['SEK', 'NOK', 'DKK'].includes(home);
    if (isKrona && krone) return { value: home, confidence: country.hints >= 2 ? 0.97 : 0.85, place: placed(krone) };
    return { value: home, confidence: country.hints >= 4 ? 0.95 : country.hints >= 2 ? 0.85 : 0.5, place: null };
  }
  const krone = rows.find((row) => krona.test(row.text));
  // A receipt this product meets with nothing but "kr" on it is Swedish.
  if (krone) return { value: 'SEK', confidence: 0.7, place: placed(krone) };
  return { value: null, confidence: 0, place: null };

  function weight({ currency, rows: seen }: { currency: Currency; rows: readonly Row[] }): number {
    return seen.length + (currency === home ? 2 : 0);
  }
}
