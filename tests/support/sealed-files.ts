import { and, eq } from 'drizzle-orm';
import { openFileKey } from '../../shared/claims/receipts/file-key.ts';
import { openPart } from '../../shared/claims/receipts/seal-parts.ts';
import { blobName, partsOf, type ReceiptRecord } from '../../shared/claims/receipts/store.ts';
import { receipts } from '../../shared/claims/receipts/table.ts';
import type { Id } from '../../shared/kernel/ids.ts';
import type { VerbWorld } from './verb-world.ts';

export async function receiptRow({ db }: VerbWorld, company: Id, id: Id): Promise<ReceiptRecord> {
  const [row] = await db.app.inTenant(company, (tx) =>
    tx.db
      .select()
      .from(receipts)
      .where(and(eq(receipts.companyId, company), eq(receipts.id, id))),
  );
  return row!;
}

/** Puts a receipt back to how receipts were kept before files were sealed: plain parts, and a row without a key. */
export async function keepPlain(world: VerbWorld, company: Id, id: Id): Promise<ReceiptRecord> {
  const { db, uses } = world;
  const row = await receiptRow(world, company, id);
  const key = await openFileKey(uses, row);
  for (const part of partsOf(row.pages)) {
    const name = blobName(company, id, part);
    await uses.files.replace(name, openPart(row, key!, part, await uses.files.get(name)));
  }
  await db.app.inTenant(company, (tx) =>
    tx.db
      .update(receipts)
      .set({ fileKey: null, fileKeyYear: null, filesSealedAt: null })
      .where(and(eq(receipts.companyId, company), eq(receipts.id, id))),
  );
  return receiptRow(world, company, id);
}
