import type { PlainDate } from '../../kernel/plain-date.ts';
import { plainDate } from '../../kernel/plain-date.ts';

/** Countries whose receipts the VAT rules know, as ISO 3166 codes. */
export const vatCountries = ['SE', 'NO', 'DK', 'FI', 'DE'] as const;
export type VatCountry = (typeof vatCountries)[number];

/** What a Swedish rate is for, as far as receipts of benefits meet it (mervärdesskattelagen 2023:200, 9 kap.). */
export type SwedishSupply = 'standard' | 'food' | 'restaurant' | 'hotel' | 'sport' | 'culture' | 'books' | 'transport';

/** A rate in percent and the days it applies, both ends included; open where null. `source` is where the rate is stated. */
export type VatRate = Readonly<{
  country: VatCountry;
  rate: number;
  from: PlainDate | null;
  to: PlainDate | null;
  source: string;
}>;

const rate = (country: VatCountry, percent: number, source: string, from?: string, to?: string): VatRate => ({
  country,
  rate: percent,
  from: from === undefined ? null : plainDate(from),
  to: to === undefined ? null : plainDate(to),
  source,
});

const swedish = 'Skatteverket, Momssatser; mervärdesskattelagen (2023:200) 9 kap.';
const norwegian = 'Skatteetaten, Merverdiavgift satser';
const finnish = 'Verohallinto, Arvonlisäveroprosentit';
const german = 'Umsatzsteuergesetz § 12';
const germanRelief = 'Umsatzsteuergesetz § 28 (Zweites Corona-Steuerhilfegesetz)';

/** The rates a receipt can carry, by country and day. */
export const vatRates: readonly VatRate[] = [
  ...[25, 12, 6, 0].map((percent) => rate('SE', percent, swedish)),
  ...[25, 15, 12, 0].map((percent) => rate('NO', percent, norwegian)),
  ...[25, 0].map((percent) => rate('DK', percent, 'Momsloven § 33')),
  rate('FI', 24, finnish, undefined, '2024-08-31'),
  rate('FI', 25.5, finnish, '2024-09-01'),
  rate('FI', 14, finnish, undefined, '2025-12-31'),
  rate('FI', 13.5, finnish, '2026-01-01'),
  ...[10, 0].map((percent) => rate('FI', percent, finnish)),
  ...[19, 7].flatMap((percent) => [
    rate('DE', percent, german, undefined, '2020-06-30'),
    rate('DE', percent, german, '2021-01-01'),
  ]),
  ...[16, 5].map((percent) => rate('DE', percent, germanRelief, '2020-07-01', '2020-12-31')),
  rate('DE', 0, german),
];

/** The rates a country's receipts can carry on a day, highest first. Without a day: all it has had. */
export function vatRatesOn(country: VatCountry, day: PlainDate | null): number[] {
  const valid = vatRates.filter(
    (row) =>
      row.country === country &&
      (day === null || ((row.from === null || row.from <= day) && (row.to === null || day <= row.to))),
  );
  return [...new Set(valid.map((row) => row.rate))].sort((a, b) => b - a);
}

/** What a Swedish seller charges on a kind of supply, by day. Food is 6 % for 21 months (prop. 2025/26:55). */
const swedishSupplies: readonly Readonly<{ supply: SwedishSupply; rate: number; from: string; to: string }>[] = [
  { supply: 'standard', rate: 25, from: '1990-07-01', to: '9999-12-31' },
  { supply: 'food', rate: 12, from: '1996-01-01', to: '2026-03-31' },
  { supply: 'food', rate: 6, from: '2026-04-01', to: '2027-12-31' },
  { supply: 'food', rate: 12, from: '2028-01-01', to: '9999-12-31' },
  { supply: 'restaurant', rate: 12, from: '2012-01-01', to: '9999-12-31' },
  { supply: 'hotel', rate: 12, from: '1993-07-01', to: '9999-12-31' },
  ...(['sport', 'culture', 'transport'] as const).map((supply) => ({
    supply,
    rate: 6,
    from: '2001-01-01',
    to: '9999-12-31',
  })),
  { supply: 'books', rate: 6, from: '2002-01-01', to: '9999-12-31' },
];

/** The rate in percent of a kind of supply sold in Sweden on a day; null before the table begins. */
export function swedishVatRate(supply: SwedishSupply, day: PlainDate): number | null {
  return swedishSupplies.find((row) => row.supply === supply && row.from <= day && day <= row.to)?.rate ?? null;
}
