import { and, asc, eq } from 'drizzle-orm';
import type { Tx } from '../../platform/tenant-transaction.ts';
import { categories } from '../benefits/table.ts';
import type { ReadReceipt } from '../receipts/store.ts';
import type { ExpenseView } from './contract.ts';
import type { ExpenseRecord } from './store.ts';
import { suggestCategory } from './suggest-category.ts';

/** The open category that a claim's receipts seem to belong to, where all say the same and it is another than the claim's. */
export async function suggestedFor(
  tx: Tx,
  expense: ExpenseRecord,
  receipts: readonly ReadReceipt[],
): Promise<ExpenseView['suggestedCategory']> {
  if (!receipts.some(({ reading }) => reading)) return null;
  const candidates = await tx.db
    .select({ id: categories.id, sv: categories.nameSv, en: categories.nameEn, kind: categories.kind })
    .from(categories)
    .where(and(eq(categories.companyId, tx.company), eq(categories.open, true)))
    .orderBy(asc(categories.position), asc(categories.id));
  if (candidates.length < 2) return null;
  const suggested = receipts.map(({ readings }) =>
    suggestCategory(
      candidates,
      readings.find(({ scanner }) => scanner === 'on-device') ?? null,
      readings.find(({ scanner }) => scanner === 'claude')?.noted?.category ?? null,
    ),
  );
  const [first] = suggested;
  if (!first || first.id === expense.categoryId || suggested.some((one) => one?.id !== first.id)) return null;
  return { id: first.id, name: { sv: first.sv, en: first.en } };
}
