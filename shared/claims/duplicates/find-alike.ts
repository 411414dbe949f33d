import { and, eq, inArray, ne, notInArray, or, sql } from 'drizzle-orm';
import type { Id } from '../../kernel/ids.ts';
import type { Seals } from '../../platform/encryption/seal.ts';
import type { Tx } from '../../platform/tenant-transaction.ts';
import type { ClaimFacts } from '../expenses/claim-facts.ts';
import { vendorIndexes } from '../expenses/sealed-fields.ts';
import type { ExpenseRecord } from '../expenses/store.ts';
import { expenses } from '../expenses/table.ts';
import { receipts } from '../receipts/table.ts';
import { answersOf } from './answers.ts';
import { compareClaims, isAnswered, stronger, type ComparedClaim, type Likeness } from './likeness.ts';

const hex = (bytes: Buffer): string => bytes.toString('hex');

export type Alike = Readonly<{ other: Id; likeness: Exclude<Likeness, 'near'> }>;

/**
 * Looks among the company's other claims, everybody's, that were submitted and not withdrawn, for those that are the same purchase.
 * `hashes` are those of the claim's files as they were uploaded. Each other claim once, as alike as it is.
 */
export async function findAlike(
  uses: { seals: Seals },
  tx: Tx,
  expense: ExpenseRecord,
  hashes: readonly Buffer[],
): Promise<readonly Alike[]> {
  const { paidOn } = expense;
  const sellers = paidOn ? await vendorIndexes(uses, tx, expense) : [];
  const sameFile = hashes.length > 0 ? inArray(receipts.sha256, [...hashes]) : undefined;
  const samePlaceAndDay =
    sellers.length > 0 && paidOn ? and(inArray(expenses.vendorIndex, sellers), eq(expenses.paidOn, paidOn)) : undefined;
  const near = or(sameFile, samePlaceAndDay);
  if (!near) return [];
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
  const found = new Map<Id, Alike['likeness']>();
  for (const { other, sha256 } of rows) {
    const likeness = compareClaims(own, comparedOf(other, same, sha256 ? [sha256] : []));
    if (likeness !== null) found.set(other.id, stronger(likeness, found.get(other.id) ?? likeness));
  }
  return [...found].map(([other, likeness]) => ({ other, likeness }));
}

/** Whether there is a claim that is the same purchase and that HR has not told apart from this one. Never whose. */
export async function findDuplicates(
  uses: { seals: Seals },
  tx: Tx,
  expense: ExpenseRecord,
  hashes: readonly Buffer[],
): Promise<ClaimFacts['duplicates']> {
  const alike = await findAlike(uses, tx, expense, hashes);
  if (alike.length === 0) return { exact: false, likely: false };
  const answers = await answersOf(tx, expense.id);
  const open = alike.filter(({ other, likeness }) => {
    const said = answers.get(other);
    return !(said?.answer === 'different' && isAnswered(said.likeness, likeness));
  });
  return {
    exact: open.some(({ likeness }) => likeness !== 'likely'),
    likely: open.some(({ likeness }) => likeness === 'likely'),
  };
}

/** `same` are the indexes of one seller, under whichever key: a claim with any of them is of that seller. */
const comparedOf = (expense: ExpenseRecord, same: readonly string[], hashes: readonly Buffer[]): ComparedClaim => ({
  seller: expense.vendorIndex && same.includes(hex(expense.vendorIndex)) ? same[0]! : null,
  paidOn: expense.paidOn,
  total: expense.total,
  currency: expense.currency,
  sha256: hashes.map(hex),
});
