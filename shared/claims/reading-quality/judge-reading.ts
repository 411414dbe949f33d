import type { Ore } from '../../kernel/money.ts';
import { scannableFields, type ScannableField } from '../expenses/contract.ts';
import type { Reading } from '../receipts/reading.ts';

/** What became of a field: submitted as it was read, submitted otherwise, or not read and typed. */
export const outcomes = ['kept', 'corrected', 'missed'] as const;
export type Outcome = (typeof outcomes)[number];

/** The fields of a claim as they are submitted, or of a receipt as they were read. Amounts in the minor unit of the currency. */
export type FieldValues = Readonly<{
  vendor: string | null;
  organisationNumber: string | null;
  paidOn: string | null;
  total: Ore | null;
  currency: string | null;
  vat: readonly Readonly<{ rate: number; amount: Ore }>[];
}>;

const readValues = (reading: Reading): FieldValues => ({
  vendor: reading.vendor.value,
  organisationNumber: reading.organisationNumber.value,
  paidOn: reading.date.value,
  total: reading.total.value,
  currency: reading.currency.value,
  vat: reading.vat,
});

/** A claim takes so many characters of a vendor's name. */
const longestName = 120;
const plainName = (name: string): string =>
  name.normalize('NFC').slice(0, longestName).trim().replace(/\s+/g, ' ').toLocaleLowerCase('sv');

/** A field as it is compared, null where there is nothing. Capitals and spaces in a name are no correction; a letter is one. */
function comparedOf(values: FieldValues, field: ScannableField): string | null {
  if (field === 'vat') {
    const rows = values.vat.map(({ rate, amount }) => `${rate}:${amount}`);
    return rows.length > 0 ? rows.toSorted().join(' ') : null;
  }
  const value = values[field];
  if (value === null) return null;
  return field === 'vendor' ? plainName(String(value)) : String(value);
}

/**
 * Judges a reading by what was submitted, for the `settled` fields: those that a machine filled in or a person typed. What
 * nobody has looked at, and what is empty on both sides, says nothing.
 */
export function judgeReading(
  reading: Reading,
  submitted: FieldValues,
  settled: readonly ScannableField[],
): Partial<Record<ScannableField, Outcome>> {
  const read = readValues(reading);
  const judged: Partial<Record<ScannableField, Outcome>> = {};
  for (const field of scannableFields) {
    const [seen, stated] = [comparedOf(read, field), comparedOf(submitted, field)];
    if (!settled.includes(field) || (seen === null && stated === null)) continue;
    judged[field] = seen === null ? 'missed' : seen === stated ? 'kept' : 'corrected';
  }
  return judged;
}
