import { and, eq, inArray, ne, notInArray, or, sql } from 'drizzle-orm';
import type { Seals } from '../../platform/encryption/seal.ts';
import type { Tx } from '../../platform/tenant-transaction.ts';
import { receipts } from '../receipts/table.ts';
import type { ClaimFacts } from './claim-facts.ts';
import { compareClaims, type ComparedClaim } from './duplicates.ts';
import { vendorIndexes } from './sealed-fields.ts';
import type { ExpenseRecord } from './store.ts';
import { expenses } from './table.ts';

const hex = (bytes: Buffer): string => bytes.toString('hex');

/**
 * Looks among the company's other claims, everybody's, that were submitted and not withdrawn. The answer says that there is
 * one, never whose.
 */
export async function findDuplicates(
  uses: { seals: Seals },
  tx: Tx,
  expense: ExpenseRecord,
  hashes: readonly Buffer[],
): Promise<ClaimFacts['duplicates']> {
  const { paidOn } = expense;
  const sellers = paidOn ? await vendorIndexes(uses, tx, expense) : [];
  const sameFile = hashes.length > 0 ? inArray(receipts.sha256, [...hashes]) : undefined;
  const samePlaceAndDay =
    sellers.length > 0 && paidOn ? and(inArray(expenses.vendorIndex, sellers), eq(expenses.paidOn, paidOn)) : undefined;
  const near = or(sameFile, samePlaceAndDay);
  if (!near) return { exact: false, likely: false };
  const rows = await tx.db
    .select({ other: expenses, sha256: sql<Buffer | null>`${receipts.sha256}` })
    .from(expenses)
    .leftJoin(receipts, and(eq(receipts.companyId, expenses.companyId), eq(receipts.expenseId, expenses.id)))
    .where(
      and(
        eq(expenses.companyId, tx.company),
        ne(expenses.id, expense.id),
        notInArray(expenses.state, ['draft', 'withdrawn']),
        near,
      ),
    );
  const same = sellers.map(hex);
  const own = comparedOf(expense, same, hashes);
  const found = new Set(
    rows.map(({ other, sha256 }) => compareClaims(own, comparedOf(other, same, sha256 ? [sha256] : []))),
  );
  return { exact: found.has('exact'), likely: found.has('likely') };
}

/** `same` are the indexes of one seller, under whichever key: a claim with any of them is of that seller. */
const comparedOf = (expense: ExpenseRecord, same: readonly string[], hashes: readonly Buffer[]): ComparedClaim => ({
  seller: expense.vendorIndex && same.includes(hex(expense.vendorIndex)) ? same[0]! : null,
  paidOn: expense.paidOn,
  total: expense.total,
  currency: expense.currency,
  sha256: hashes.map(hex),
});
