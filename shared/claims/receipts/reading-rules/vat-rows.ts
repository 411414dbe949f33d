import type { PlainDate } from '../../../kernel/plain-date.ts';
import { vatCountries, vatRatesOn, type VatCountry } from '../vat-rates.ts';
import type { Country } from './country.ts';
import { amountsOf, type Amount } from './amounts.ts';
import { rowLabels } from './labels-of-rows.ts';
import type { Role } from './role-of-row.ts';
import type { Row } from './row.ts';
import { mentions } from './skeleton.ts';
import { solveVat, type SolvedVat } from './solve-vat.ts';

/** VAT read on a row, before it is held against the total. `rate` is null where only an amount of tax is printed. */
export type SeenVat = Omit<SolvedVat, 'rate'> &
  Readonly<{
    rate: number | null;
    /** Whether a word for tax, or arithmetic, says that it is VAT; else only a rate beside an amount does. */
    named: boolean;
    stated: boolean;
    row: Row;
    amount: Amount | null;
  }>;

const percent = /(?<!\d|\d[.,])(\d{1,2}(?:[.,]\d{1,2})?)\s?(?:%|#|o\/o)/g;
/** Hungary's; no country's is higher. */
const highest = 27;
/** A rate in its own column, without the sign. */
const bareRate = /^(?:[A-Z]\s?)?(\d{1,2})(?:[.,]00?)?$/;

/** Everything that looks like VAT: lines ("Moms 25 % av 80,00 20,00") and rows of a table with its columns in any order. */
export function vatRowsOf(
  rows: readonly Row[],
  roles: readonly Role[],
  country: Country | null,
  day: PlainDate | null,
): SeenVat[] {
  const known = ratesOf(country, day);
  return rows.flatMap((row, i): SeenVat[] => {
    const own = amountsOf(row);
    const unnamed = roles[i] === 'none' && (/%/.test(row.text) || own.length >= 3);
    if (roles[i] !== 'tax' && !unnamed) return [];
    const stated = statedRate(row, own, known, roles[i] === 'tax');
    // A label on one line, its amount alone on the next.
    const follows = own.length === 0 && stated !== null && rows[i + 1] && isOnlyAmounts(rows[i + 1]!);
    const amounts = (follows ? amountsOf(rows[i + 1]!) : own).filter((amount) => !isRate(amount, stated));
    const figures = amounts.map((amount) => amount.minor);

    const named = roles[i] === 'tax';
    if (stated === 0) return named && own.some((amount) => amount.minor === 0) ? [{ ...zeroRated, row }] : [];
    const solved = solveVat(figures, stated === null ? known : [stated]);
    if (solved && (stated !== null || solved.proof === 'sum')) {
      return [
        {
          ...solved,
          named: true,
          row,
          stated: stated !== null,
          amount: amounts.find((a) => a.minor === solved.vat) ?? null,
        },
      ];
    }
    const [only, more] = amounts;
    const inWords = named && mentions(row.skeleton, rowLabels.tax) !== null;
    if (!only || more || !(inWords || (stated !== null && known.includes(stated)))) return [];
    const unproved = { net: null, gross: null, proof: 'none' } as const;
    return [{ ...unproved, named: inWords, rate: stated, vat: only.minor, row, stated: stated !== null, amount: only }];
  });
}

const zeroRated = {
  rate: 0,
  vat: 0,
  net: null,
  gross: null,
  proof: 'product',
  named: true,
  stated: true,
  amount: null,
} as const;

/** The rates to try: the country's on the day, or every rate of the countries known. */
export function ratesOf(country: Country | null, day: PlainDate | null): number[] {
  if (country !== null && isVatCountry(country)) return vatRatesOn(country, day).filter((rate) => rate > 0);
  if (country === 'MY') return [6];
  return [...new Set(vatCountries.flatMap((known) => vatRatesOn(known, day)))].filter((rate) => rate > 0);
}

function statedRate(row: Row, amounts: readonly Amount[], known: readonly number[], inTable: boolean): number | null {
  for (const [, digits] of row.text.replace(/O(?=\s?%)/g, '0').matchAll(percent)) {
    const rate = Number(digits!.replace(',', '.'));
    if (rate <= highest) return rate;
  }
  if (!inTable || amounts.length < 2) return null;
  for (const word of row.words) {
    const rate = Number(bareRate.exec(word.text.trim())?.[1] ?? NaN);
    if (known.includes(rate)) return rate;
  }
  return null;
}

/** The rate itself, printed as "25,00" in its column. */
const isRate = ({ minor, word }: Amount, rate: number | null) =>
  minor === (rate ?? -1) * 100 && bareRate.test(word.text.trim());

const isOnlyAmounts = (row: Row) => amountsOf(row).length > 0 && !/[a-z]{4}/i.test(row.text);

const isVatCountry = (country: Country): country is VatCountry & Country =>
  vatCountries.some((known) => known === country);
