import { scannableFields, type ExpenseView, type ScannableField } from '../../shared/claims/expenses/contract.ts';
import type { ReadingView, ReceiptView } from '../../shared/claims/receipts/contract.ts';
import type { Place, SeenField, Spot } from '../receipts/spots.ts';

/** The fields a receipt can fill in. */
export const readFields = scannableFields;
export type ReadField = ScannableField;

export type VatRow = ExpenseView['vat'][number];
/** Where a field was read, and how sure the reader was of it, 0–1. */
export type Seen = Readonly<{ receipt: string; confidence: number; place: Place | null }>;
export type ReadValue = Seen & Readonly<{ value: string | number | VatRow[] }>;

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

/** The reading to light up for a field: the one that says what the claim says, else that of the receipt with the claim's seller, else the first. */
export function placeOf(claim: ExpenseView, field: ReadField): ReadValue | null {
  const values = readValues(claim.receipts, field);
  const agrees = values.find(({ value }) => asKey(value) === asKey(claim[field]));
  if (agrees || field === 'vendor') return agrees ?? values[0] ?? null;
  const sold = placeOf(claim, 'vendor')?.receipt;
  return values.find(({ receipt }) => receipt === sold) ?? values[0] ?? null;
}

/** The reading of VAT at one rate, in percent: the one whose amount the claim states, else the first. */
export function vatPlaceOf(claim: ExpenseView, rate: number): Seen | null {
  const rows = claim.receipts.flatMap(({ id, reading }) =>
    (reading?.vat ?? []).filter((row) => row.rate === rate).map((row) => ({ ...row, receipt: id })),
  );
  return (
    rows.find(({ amount }) => claim.vat.some((row) => row.rate === rate && row.amount === amount)) ?? rows[0] ?? null
  );
}

const isEmpty = (typed: ExpenseView[ReadField]): boolean =>
  typed === null || typed === '' || (Array.isArray(typed) && typed.length === 0);

/** What was read of a field that the claim leaves empty: the reader was too unsure to fill it in, or a person emptied it. */
export const offerOf = (claim: ExpenseView, field: ReadField): ReadValue | null =>
  isEmpty(claim[field]) ? placeOf(claim, field) : null;

/**
 * What the receipts say when the claim says something else, or null when it agrees or nothing was read.
 * With several receipts a total agrees with any one of them, and with their sum.
 */
export function differenceOf(claim: ExpenseView, field: ReadField): ReadValue | null {
  const typed = claim[field];
  if (isEmpty(typed)) return null;
  const values = readValues(claim.receipts, field);
  if (values.some(({ value }) => asKey(value) === asKey(typed))) return null;
  const sum = values.reduce((total, { value }) => total + (typeof value === 'number' ? value : 0), 0);
  return field === 'total' && values.length > 1 && sum === typed ? null : placeOf(claim, field);
}

const claimField = (seen: SeenField): ReadField | null =>
  seen === 'bought' ? null : seen.startsWith('vat-') ? 'vat' : (seen as ReadField);

/** Says whether the claim states something else than what was read at a place, and than every other receipt. */
export function isChanged(
  claim: ExpenseView,
  { field, rate, receipt }: Pick<Spot, 'field' | 'rate' | 'receipt'>,
): boolean {
  const own = claimField(field);
  if (!own || differenceOf(claim, own) === null) return false;
  const reading = claim.receipts.find(({ id }) => id === receipt)?.reading;
  const row = own === 'vat' && reading?.vat.find((one) => one.rate === rate);
  return !row || !claim.vat.some((one) => one.rate === rate && one.amount === row.amount);
}

export type BoughtLines = Seen & Readonly<{ lines: readonly string[] }>;

/** The lines that say what was bought, a receipt at a time. */
export const boughtOf = ({ receipts }: Pick<ExpenseView, 'receipts'>): BoughtLines[] =>
  receipts.flatMap(({ id, reading }) => {
    const { value = null, confidence = 0, place = null } = reading?.bought ?? {};
    return value && value.length > 0 ? [{ receipt: id, lines: value, confidence, place }] : [];
  });
