import { and, eq, isNull, ne, notInArray, sql } from 'drizzle-orm';
import type { Id } from '../../kernel/ids.ts';
import type { Tx } from '../../platform/tenant-transaction.ts';
import { expenses } from '../expenses/table.ts';
import { receipts } from '../receipts/table.ts';

/** Bits of the perceptual hash's 64 that two pictures of one receipt may differ in. */
const nearWithin = 6;
/** Receipts of one till look alike: the nearest are shown, and no more. */
const shown = 3;

const bits = (hash: unknown) => sql`('x' || encode(${hash}, 'hex'))::bit(64)`;

/** The claims with a picture that looks like one of this claim's, the nearest first. Candidates for a look: no check rests on them. */
export async function findNearPictures(tx: Tx, expense: Id): Promise<readonly Id[]> {
  const own = await tx.db
    .select({ hash: receipts.perceptualHash })
    .from(receipts)
    .where(and(eq(receipts.companyId, tx.company), eq(receipts.expenseId, expense), isNull(receipts.document)));
  if (own.length === 0) return [];
  const distances = own.map(({ hash }) => sql`bit_count(${bits(receipts.perceptualHash)} # ${bits(hash)})`);
  const distance = sql<number>`min(least(${sql.join(distances, sql`, `)}))`;
  const found = await tx.db
    .select({ id: receipts.expenseId })
    .from(receipts)
    .innerJoin(expenses, and(eq(expenses.companyId, receipts.companyId), eq(expenses.id, receipts.expenseId)))
    .where(
      and(
        eq(receipts.companyId, tx.company),
        ne(receipts.expenseId, expense),
        isNull(receipts.document),
        notInArray(expenses.state, ['draft', 'withdrawn']),
      ),
    )
    .groupBy(receipts.expenseId)
    .having(sql`${distance} <= ${nearWithin}`)
    .orderBy(distance)
    .limit(shown);
  return found.map(({ id }) => id);
}
