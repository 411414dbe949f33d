import type { ExpenseView } from '../../shared/claims/expenses/contract.ts';
import type { ReadingView, ReceiptView } from '../../shared/claims/receipts/contract.ts';

/** The fields a receipt can fill in. */
export const readFields = ['vendor', 'paidOn', 'total', 'currency', 'vat'] as const;
export type ReadField = (typeof readFields)[number];

export type Place = NonNullable<ReadingView['vendor']['place']>;
export type VatRow = ExpenseView['vat'][number];
export type ReadValue = Readonly<{
  receipt: string;
  value: string | number | VatRow[];
  confidence: number;
  place: Place | null;
}>;

function fieldOf(reading: ReadingView, field: ReadField): Omit<ReadValue, 'receipt'> | null {
  if (field === 'vat') {
    if (reading.vat.length === 0) return null;
    const rows = reading.vat.map(({ rate, amount }) => ({ rate, amount }));
    const confidence = Math.min(...reading.vat.map((row) => row.confidence));
    return { value: rows, confidence, place: reading.vat.find((row) => row.place)?.place ?? null };
  }
  const { value, confidence, place } = field === 'paidOn' ? reading.date : reading[field];
  return value === null ? null : { value, confidence, place };
}

const asKey = (value: unknown): string =>
  typeof value === 'string' ? value.trim().toLowerCase() : JSON.stringify(value);

/** Everything the receipts say about a field, one entry a receipt. */
export function readValues(receipts: readonly ReceiptView[], field: ReadField): ReadValue[] {
  return receipts.flatMap(({ id, reading }) => {
    const read = reading && fieldOf(reading, field);
    return read ? [{ ...read, receipt: id }] : [];
  });
}

/** The reading to light up for a field: the one that says what the claim says, else the first. */
export function placeOf(claim: ExpenseView, field: ReadField): ReadValue | null {
  const values = readValues(claim.receipts, field);
  return values.find(({ value }) => asKey(value) === asKey(claim[field])) ?? values[0] ?? null;
}

/**
 * What the receipts say when the claim says something else, or null when it agrees or nothing was read.
 * With several receipts a total agrees with any one of them, and with their sum.
 */
export function differenceOf(claim: ExpenseView, field: ReadField): ReadValue | null {
  const typed = claim[field];
  if (typed === null || typed === '' || (Array.isArray(typed) && typed.length === 0)) return null;
  const values = readValues(claim.receipts, field);
  if (values.some(({ value }) => asKey(value) === asKey(typed))) return null;
  const sum = values.reduce((total, { value }) => total + (typeof value === 'number' ? value : 0), 0);
  return field === 'total' && values.length > 1 && sum === typed ? null : (values[0] ?? null);
}
