import { and, asc, eq, gt, isNull } from 'drizzle-orm';
import { swedishDay } from '../../kernel/plain-date.ts';
import type { Id } from '../../kernel/ids.ts';
import { asMachine } from '../../platform/actor.ts';
import { audit } from '../../platform/audit/audit.ts';
import { authorise } from '../../platform/authorise.ts';
import type { Randomness } from '../../platform/clock.ts';
import { isSealedFile } from '../../platform/encryption/seal-file.ts';
import type { Database, Tx } from '../../platform/tenant-transaction.ts';
import { lockForFilling } from '../expenses/fill-in-expense.ts';
import { bookkeepingYear, isVoucher } from './bookkeeping-year.ts';
import { newFileKey, openFileKey, sealForYear } from './file-key.ts';
import type { FileUses } from './receipt-file.ts';
import { openPart, sealPart } from './seal-parts.ts';
import { blobName, partsOf, type ReceiptRecord } from './store.ts';
import { receipts } from './table.ts';

type Uses = FileUses & Readonly<{ database: Database; randomness: Randomness }>;
/** A receipt whose files are being sealed, with the key that its row holds by now. */
type Keyed = Readonly<{ receipt: ReceiptRecord; key: Buffer }>;

const batch = 100;
const one = (tx: Tx, id: Id) => and(eq(receipts.companyId, tx.company), eq(receipts.id, id));

/**
 * Seals what one company's receipts kept before files were sealed. Gives how many receipts it finished. It can be ended anywhere and run
 * again, also twice at a time: the key is written before the first part is sealed with it, a part that is sealed stays, and the receipt is
 * marked after the last. One that fails holds no other up: it rejects with the first failure after the rest are done.
 */
export async function sealPlainFiles(uses: Uses, company: Id): Promise<number> {
  const actor = asMachine('scanner', company);
  authorise(actor, 'receipt.seal');
  let finished = 0;
  const failures: unknown[] = [];
  for (let after: Id | undefined, more = true; more;) {
    const found = await uses.database.inTenant(company, (tx) => findPlain(tx, after));
    for (const { id, expenseId } of found) {
      try {
        const keyed = await uses.database.inTenant(company, (tx) => giveKey(uses, tx, expenseId, id));
        if (!keyed || !(await sealEach(uses, keyed))) continue;
        const marked = await uses.database.inTenant(company, async (tx) => {
          const written = await tx.db
            .update(receipts)
            .set({ filesSealedAt: tx.now })
            .where(and(one(tx, id), isNull(receipts.filesSealedAt)))
            .returning({ pages: receipts.pages });
          for (const { pages } of written) await audit(tx, actor, 'receipt.sealed', { kind: 'receipt', id }, { pages });
          return written.length;
        });
        finished += marked;
      } catch (error) {
        failures.push(error);
      }
    }
    after = found.at(-1)?.id;
    more = found.length === batch;
  }
  if (failures.length > 0) throw failures[0];
  return finished;
}

const findPlain = (tx: Tx, after: Id | undefined): Promise<Pick<ReceiptRecord, 'id' | 'expenseId'>[]> =>
  tx.db
    .select({ id: receipts.id, expenseId: receipts.expenseId })
    .from(receipts)
    .where(
      and(
        eq(receipts.companyId, tx.company),
        isNull(receipts.filesSealedAt),
        after ? gt(receipts.id, after) : undefined,
      ),
    )
    .orderBy(asc(receipts.id))
    .limit(batch);

/**
 * The receipt with its key, made and written where it had none; null where it is gone or sealed by now. The claim is locked first, so that
 * it is not approved meanwhile: an approved one's key is sealed for its year as well.
 */
async function giveKey(uses: Uses, tx: Tx, expenseId: Id, id: Id): Promise<Keyed | null> {
  const expense = await lockForFilling(tx, expenseId);
  const [receipt] = await tx.db.select().from(receipts).where(one(tx, id)).for('update');
  if (!expense || !receipt || receipt.filesSealedAt) return null;
  const known = await openFileKey(uses, receipt);
  if (known) return { receipt, key: known };
  const { key, fileKey } = await newFileKey(uses, receipt);
  const year = isVoucher(expense.state) ? bookkeepingYear(swedishDay(expense.decidedAt ?? tx.now)) : null;
  const fileKeyYear = year === null ? null : await sealForYear(uses, receipt, key, year);
  await tx.db.update(receipts).set({ fileKey, fileKeyYear }).where(one(tx, id));
  return { receipt, key };
}

/** Seals the parts that are still plain. Gives false where the receipt was removed meanwhile. */
async function sealEach(uses: Uses, { receipt, key }: Keyed): Promise<boolean> {
  for (const part of partsOf(receipt.pages)) {
    const name = blobName(receipt.companyId, receipt.id, part);
    const bytes = await uses.files.get(name);
    if (isSealedFile(bytes)) openPart(receipt, key, part, bytes);
    else if (!(await uses.files.replace(name, sealPart(uses, receipt, key, part, bytes)))) return false;
  }
  return true;
}
