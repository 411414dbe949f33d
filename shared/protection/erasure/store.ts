import { and, eq, isNull } from 'drizzle-orm';
import type { Id } from '../../kernel/ids.ts';
import type { Tx } from '../../platform/tenant-transaction.ts';
import { erasures } from './table.ts';

export type ErasureRecord = typeof erasures.$inferSelect;

/** The erasure of a person, begun or done; null where they are not to be erased. */
export async function erasureOf(tx: Tx, employee: Id): Promise<ErasureRecord | null> {
  const [found] = await tx.db
    .select()
    .from(erasures)
    .where(and(eq(erasures.companyId, tx.company), eq(erasures.employeeId, employee)));
  return found ?? null;
}

/** Marks how far an erasure has come; false where it was there before. */
export async function mark(tx: Tx, id: Id, at: 'erasedAt' | 'finishedAt'): Promise<boolean> {
  const marked = await tx.db
    .update(erasures)
    .set({ [at]: tx.now })
    .where(and(eq(erasures.companyId, tx.company), eq(erasures.id, id), isNull(erasures[at])))
    .returning({ id: erasures.id });
  return marked.length === 1;
}
