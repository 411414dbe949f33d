import type { Reading } from '../../shared/claims/receipts/reading.ts';

/** What stands on a receipt of the corpus, in major units. `vendor_match` says how its vendor is compared. */
export type RightAnswer = Readonly<{
  id: string;
  image: string;
  source: string;
  vendor: string;
  vendor_match: 'similarity' | 'brand_contained';
  date: string;
  total: number;
  currency: string;
  vat?: readonly { rate: number; amount: number }[];
}>;

export const measured = ['total', 'date', 'vendor', 'currency'] as const;
export type Measured = (typeof measured)[number];

/** One receipt read and held against its answer. */
export type Judged = Readonly<{
  id: string;
  group: string;
  right: Readonly<Record<Measured, boolean>>;
  confidence: Readonly<Record<Measured, number>>;
  /** Rows of VAT that were found, were to be found, and were found where none is. */
  vat: Readonly<{ found: number; wanted: number; extra: number }>;
  wrong: readonly string[];
  milliseconds: number;
}>;

export function judge(answer: RightAnswer, reading: Reading, milliseconds: number): Judged {
  const wanted = (answer.vat ?? []).map(({ rate, amount }) => ({ rate, amount: Math.round(amount * 100) }));
  const found = wanted.filter((row) =>
    reading.vat.some((seen) => seen.rate === row.rate && Math.abs(seen.amount - row.amount) <= 1),
  );
  const extra = answer.vat ? reading.vat.filter((seen) => wanted.every((row) => row.rate !== seen.rate)).length : 0;
  const right = {
    total: reading.total.value === Math.round(answer.total * 100),
    date: reading.date.value === answer.date,
    vendor: isVendor(reading.vendor.value ?? '', answer),
    currency: reading.currency.value === answer.currency,
  };
  return {
    id: answer.id,
    group: answer.source,
    right,
    confidence: {
      total: reading.total.confidence,
      date: reading.date.confidence,
      vendor: reading.vendor.confidence,
      currency: reading.currency.confidence,
    },
    vat: { found: found.length, wanted: wanted.length, extra },
    wrong: [
      ...measured
        .filter((field) => !right[field])
        .map((field) => `${field} ${answer[field]}, read ${reading[field].value}`),
      ...wanted.filter((row) => !found.includes(row)).map((row) => `VAT ${row.rate} % ${row.amount} not read`),
    ],
    milliseconds,
  };
}

/** Whether a name that was read is the seller's: alike by four fifths of its letters, or the brand in it. */
export function isVendor(read: string, { vendor, vendor_match }: RightAnswer): boolean {
  const [a, b] = [bare(read), bare(vendor)];
  if (vendor_match === 'brand_contained') return a.includes(b);
  return a.length > 0 && 1 - edits(a, b) / Math.max(a.length, b.length) >= 0.8;
}

const bare = (name: string) =>
  name
    .normalize('NFD')
    .toLowerCase()
    .replace(/[^a-z0-9]/g, '');

/** Levenshtein's distance. */
function edits(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (const [i, letter] of [...a].entries()) {
    const next = [i + 1];
    for (const [j, other] of [...b].entries()) {
      next.push(Math.min(row[j]! + (letter === other ? 0 : 1), row[j + 1]! + 1, next[j]! + 1));
    }
    row = next;
  }
  return row[b.length]!;
}
