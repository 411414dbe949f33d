import { and, eq, inArray, ne, notInArray, or, sql } from 'drizzle-orm';
import type { Tx } from '../../platform/tenant-transaction.ts';
import { receipts } from '../receipts/table.ts';
import type { ClaimFacts } from './claim-facts.ts';
import { compareClaims, type ComparedClaim } from './duplicates.ts';
import type { ExpenseRecord } from './store.ts';
import { expenses } from './table.ts';

const hex = (bytes: Buffer): string => bytes.toString('hex');

/**
 * Looks among the company's other claims, everybody's, that were submitted and not withdrawn. The answer says that there is
 * one, never whose.
 */
export async function findDuplicates(
  tx: Tx,
  expense: ExpenseRecord,
  hashes: readonly Buffer[],
): Promise<ClaimFacts['duplicates']> {
  const { vendorIndex, paidOn } = expense;
  const sameFile = hashes.length > 0 ? inArray(receipts.sha256, [...hashes]) : undefined;
  const samePlaceAndDay =
    vendorIndex && paidOn ? and(eq(expenses.vendorIndex, vendorIndex), eq(expenses.paidOn, paidOn)) : undefined;
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
  const own = comparedOf(expense, hashes);
  const found = new Set(rows.map(({ other, sha256 }) => compareClaims(own, comparedOf(other, sha256 ? [sha256] : []))));
  return { exact: found.has('exact'), likely: found.has('likely') };
}

const comparedOf = (expense: ExpenseRecord, hashes: readonly Buffer[]): ComparedClaim => ({
  seller: expense.vendorIndex && hex(expense.vendorIndex),
  paidOn: expense.paidOn,
  total: expense.total,
  currency: expense.currency,
  sha256: hashes.map(hex),
});
