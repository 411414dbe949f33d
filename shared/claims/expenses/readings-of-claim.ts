import type { Field, Reading } from '../receipts/reading.ts';
import type { ReceiptFacts } from './claim-facts.ts';

/** The readings a claim's receipts have. */
export const readingsOf = (receipts: readonly ReceiptFacts[]): readonly Reading[] =>
  receipts.flatMap(({ state, reading }) => (state === 'read' && reading !== null ? [reading] : []));

/** The values that were read of one field, in the order of the receipts, without those that could not be read. */
export const valuesOf = <T>(readings: readonly Reading[], field: (reading: Reading) => Field<T>): readonly T[] =>
  readings.flatMap((reading) => {
    const { value } = field(reading);
    return value === null ? [] : [value];
  });

/**
 * What the receipts come to in all, against what is stated. Two receipts can be two purchases (their sum) or one with its
 * card slip (the same total twice): whichever agrees with the stated total. Null when no total was read.
 */
export function readTotal(readings: readonly Reading[], stated: number | null): number | null {
  const totals = valuesOf(readings, ({ total }) => total);
  if (totals.length === 0) return null;
  if (stated !== null && totals.every((total) => total === stated)) return stated;
  const sum = totals.reduce((all, total) => all + total, 0);
  const single = totals[0]!;
  return totals.every((total) => total === single) && sum !== stated ? single : sum;
}
