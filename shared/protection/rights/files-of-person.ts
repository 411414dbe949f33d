import { and, asc, eq, gt } from 'drizzle-orm';
import { openReceiptFile, type FileUses } from '../../claims/receipts/index.ts';
import { receipts } from '../../claims/receipts/table.ts';
import type { Id } from '../../kernel/ids.ts';
import { isProblem } from '../../kernel/problem.ts';
import type { Database, Tx } from '../../platform/tenant-transaction.ts';
import type { ArchiveEntry } from './ports.ts';

export type FilesUses = FileUses & Readonly<{ database: Database }>;

const endings = { 'image/jpeg': 'jpg', 'application/pdf': 'pdf' } as const;

type Receipt = typeof receipts.$inferSelect;

async function nextReceipt(tx: Tx, person: Id, after: Id | null): Promise<Receipt | undefined> {
  const [found] = await tx.db
    .select()
    .from(receipts)
    .where(
      and(
        eq(receipts.companyId, tx.company),
        eq(receipts.employeeId, person),
        after === null ? undefined : gt(receipts.id, after),
      ),
    )
    .orderBy(asc(receipts.id))
    .limit(1);
  return found;
}

/** Somebody's receipts as they are kept, one at a time. One whose key was erased cannot be opened by anybody, and one
 * that waits to be looked at for malware may not be: both are left out. */
export async function* filesOfPerson(
  uses: FilesUses,
  { company, person }: Readonly<{ company: Id; person: Id }>,
): AsyncIterable<ArchiveEntry> {
  let after: Id | null = null;
  for (;;) {
    const from: Id | null = after;
    const receipt: Receipt | undefined = await uses.database.inTenant(
      company,
      (tx) => nextReceipt(tx, person, from),
      'look',
    );
    if (!receipt) return;
    after = receipt.id;
    try {
      const bytes = await openReceiptFile(uses, receipt, 'file', async () => receipt);
      yield { name: `files/${receipt.id}.${endings[receipt.type]}`, bytes: [bytes] };
    } catch (error) {
      if (!isProblem(error, 'receipt-erased') && !isProblem(error, 'receipt-being-checked')) throw error;
    }
  }
}
