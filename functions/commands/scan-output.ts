import { formatOrganisationNumber } from '../../shared/kernel/organisation-number.ts';
import { formatMoney } from '../../shared/kernel/money.ts';
import type { Field, Place, Reading } from '../../shared/claims/receipts/reading.ts';

/** A reading as one line of JSON: amounts in minor units of the currency, confidence 0–1 for each field. */
export function scanLine(file: string, reading: Reading, durationMs: number): string {
  const { vendor, organisationNumber, date, total, currency, bought } = reading;
  const line = {
    file,
    scanner: reading.scanner,
    version: reading.version,
    vendor: vendor.value,
    organisationNumber: organisationNumber.value,
    date: date.value,
    total: total.value,
    currency: currency.value,
    vat: reading.vat.map(({ rate, amount }) => ({ rate, amount })),
    bought: bought.value ?? [],
    confidence: {
      vendor: vendor.confidence,
      organisationNumber: organisationNumber.confidence,
      date: date.confidence,
      total: total.confidence,
      currency: currency.confidence,
      vat: reading.vat.length === 0 ? 0 : Math.min(...reading.vat.map((row) => row.confidence)),
      bought: bought.confidence,
    },
    text: reading.text,
    receipts: reading.receiptsSeen ?? 1,
    durationMs,
  };
  return `${JSON.stringify(line)}\n`;
}

/** A reading as a table for a person. */
export function scanTable(file: string, reading: Reading, durationMs: number): string {
  const money = (amount: number) => formatMoney(amount, reading.currency.value ?? 'XXX', 'en').replace(/^XXX\s/, '');
  const row = (label: string, value: string | null, confidence: number) =>
    `  ${label.padEnd(14)}${(value ?? '–').padEnd(36)}${value === null ? '' : `${Math.round(confidence * 100)} %`.padStart(5)}\n`;
  const field = <T>(label: string, { value, confidence }: Field<T>, show: (value: T) => string = String) =>
    row(label, value === null ? null : show(value), confidence);
  return [
    `${file}  (${reading.scanner}, ${(durationMs / 1000).toFixed(1)} s)\n`,
    ...(reading.receiptsSeen === undefined ? [] : [`  ${severalSeen(reading)}\n`]),
    field('vendor', reading.vendor),
    field('org. number', reading.organisationNumber, formatOrganisationNumber),
    field('date', reading.date),
    field('total', reading.total, money),
    field('currency', reading.currency),
    ...reading.vat.map(({ rate, amount, confidence }) => row(`VAT ${rate} %`, money(amount), confidence)),
    ...(reading.bought.value ?? []).map((line, i) => row(i === 0 ? 'bought' : '', line, reading.bought.confidence)),
    '\n',
  ].join('');
}

const severalSeen = ({ receiptsSeen }: Reading) =>
  `${receiptsSeen} receipts on this page; the fields are those of the first`;

/** The boxes of a reading's fields on one page, each with its name. */
export function placesOf(reading: Reading, page: number): { label: string; place: Place }[] {
  const named: [string, Place | null][] = [
    ['vendor', reading.vendor.place],
    ['organisation number', reading.organisationNumber.place],
    ['date', reading.date.place],
    ['total', reading.total.place],
    ['currency', reading.currency.place],
    ['bought', reading.bought.place],
    ...reading.vat.map(({ rate, place }): [string, Place | null] => [`VAT ${rate} %`, place]),
  ];
  return named.flatMap(([label, place]) => (place !== null && place.page === page ? [{ label, place }] : []));
}
