import { sql } from 'drizzle-orm';
import { plainDate, swedishDay } from '../../kernel/plain-date.ts';
import type { Seals } from '../../platform/encryption/seal.ts';
import type { Tx } from '../../platform/tenant-transaction.ts';
import type { ScannableField } from '../expenses/contract.ts';
import { openOrganisationNumber, openVendor } from '../expenses/sealed-fields.ts';
import type { ExpenseRecord } from '../expenses/store.ts';
import { foldVendor } from '../expenses/vendor-name.ts';
import type { ReadReceipt } from '../receipts/store.ts';
import { judgeReading, type Outcome } from './judge-reading.ts';
import { readingQuality } from './table.ts';

const counters = { kept: 0, corrected: 0, missed: 0 } satisfies Record<Outcome, number>;

/**
 * Counts, the first time a claim is submitted, what became of each field that was read off its receipt: for the seller, not for
 * the person. With several receipts, in files of their own or in one, nobody can say which of them a value was taken from, and nothing is counted.
 */
export async function countCorrections(
  uses: { seals: Seals },
  tx: Tx,
  expense: ExpenseRecord,
  receipts: readonly ReadReceipt[],
): Promise<void> {
  const [receipt, ...others] = receipts;
  if (expense.submittedAt !== null || !receipt || others.length > 0) return;
  if (receipt.readings.some(({ receiptsSeen = 1 }) => receiptsSeen > 1)) return;
  const vendor = await openVendor(uses, tx, expense);
  const folded = foldVendor(vendor ?? '');
  if (folded === '' || receipt.readings.length === 0) return;
  const organisationNumber = await openOrganisationNumber(uses, tx, expense);
  const settled = [...expense.filledByMachine, ...expense.typedByPerson];
  const key = {
    companyId: tx.company,
    seller: await uses.seals.blindIndex(tx.company, 'reading_quality.seller', folded),
    month: plainDate(`${swedishDay(tx.now).slice(0, 7)}-01`),
  };
  // In one order always: two submissions of one seller's receipts wait for each other, and never in a ring.
  const rows = receipt.readings
    .toSorted((a, b) => (a.scanner < b.scanner ? -1 : 1))
    .flatMap((reading) => {
      const { scanner, version } = reading;
      const judged = judgeReading(reading, { ...expense, vendor, organisationNumber }, settled);
      return (Object.entries(judged) as [ScannableField, Outcome][]).map(([field, outcome]) => ({
        ...key,
        scanner,
        version,
        field,
        ...counters,
        [outcome]: 1,
      }));
    });
  if (rows.length === 0) return;
  const { companyId, seller, month, scanner, version, field, kept, corrected, missed } = readingQuality;
  await tx.db
    .insert(readingQuality)
    .values(rows)
    .onConflictDoUpdate({
      target: [companyId, seller, month, scanner, version, field],
      set: {
        kept: sql`${kept} + excluded.kept`,
        corrected: sql`${corrected} + excluded.corrected`,
        missed: sql`${missed} + excluded.missed`,
      },
    });
}
