import type { ReadingView, ReceiptView } from '../../shared/claims/receipts/contract.ts';
import type { Language, Text } from '../../shared/kernel/language.ts';
import { formatMoney } from '../../shared/kernel/money.ts';
import { formatOrganisationNumber, parseOrganisationNumber } from '../../shared/kernel/organisation-number.ts';
import { formatDay } from '../design/dates.ts';
import { fieldNames } from './texts.ts';

/** A field as it can be seen on a receipt: VAT is a field a rate. */
export type SeenField = 'vendor' | 'organisationNumber' | 'paidOn' | 'bought' | 'total' | 'currency' | `vat-${number}`;

export type Place = NonNullable<ReadingView['vendor']['place']>;

/** A place on a receipt where a field was read, what was read there and how sure the reader is of it, 0–1. */
export type Spot = Readonly<{
  /** Tells the spots of a claim's receipts apart. */
  key: string;
  receipt: string;
  field: SeenField;
  /** What the field is called; `{rate}` stands for the VAT rate, in percent. */
  name: Text;
  rate: number;
  write: (language: Language) => string;
  confidence: number;
  place: Place;
}>;

export const writeNumber = (number: string): string => {
  const parsed = parseOrganisationNumber(number);
  return parsed ? formatOrganisationNumber(parsed) : number;
};

type Read<T> = Readonly<{ value: T | null; confidence: number; place: Place | null }>;

/** What was read off one receipt and where, from the top of its first page to the end of its last. What has no place is not there. */
export function spotsOf({ id, reading }: Pick<ReceiptView, 'id' | 'reading'>): Spot[] {
  if (!reading) return [];
  const spots: Spot[] = [];
  const see = <T>(
    field: SeenField,
    { value, confidence, place }: Read<T>,
    write: (value: T, language: Language) => string,
    name: Text = fieldNames[field as keyof typeof fieldNames],
    rate = 0,
  ): void => {
    if (value === null || !place) return;
    const key = `${id}/${spots.length}`;
    spots.push({ key, receipt: id, field, name, rate, write: (language) => write(value, language), confidence, place });
  };
  const money = (amount: number, language: Language) => formatMoney(amount, reading.currency.value ?? 'SEK', language);
  see('vendor', reading.vendor, (name) => name);
  see('organisationNumber', reading.organisationNumber, writeNumber);
  see('paidOn', reading.date, formatDay);
  see('bought', reading.bought, (lines) => lines.join(', '));
  see('total', reading.total, money);
  see('currency', reading.currency, (code) => code);
  for (const { rate, amount, ...seen } of reading.vat)
    see(`vat-${rate}`, { ...seen, value: amount }, money, fieldNames.vat, rate);
  const middle = ({ place }: Spot) => place.page + place.y + place.height / 2;
  return spots.toSorted((a, b) => middle(a) - middle(b) || a.place.x - b.place.x);
}
