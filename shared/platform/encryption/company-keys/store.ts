import { desc, eq } from 'drizzle-orm';
import type { Tx } from '../../tenant-transaction.ts';
import { companyKeys } from './table.ts';

export type CompanyKeyRow = typeof companyKeys.$inferSelect;

/** A company's keys, the newest first. */
export const readCompanyKeys = (tx: Tx): Promise<CompanyKeyRow[]> =>
  tx.db.select().from(companyKeys).where(eq(companyKeys.companyId, tx.company)).orderBy(desc(companyKeys.version));

/** Keeps a version, unless the company has it by now. */
export async function insertCompanyKey(
  tx: Tx,
  row: Pick<CompanyKeyRow, 'version' | 'id' | 'wrappedBy' | 'wrapped'>,
): Promise<void> {
  await tx.db
    .insert(companyKeys)
    .values({ companyId: tx.company, createdAt: tx.now, ...row })
    .onConflictDoNothing();
}
