import { and, eq } from 'drizzle-orm';
import type * as z from 'zod/mini';
import type { Id } from '../../kernel/ids.ts';
import { parse } from '../../kernel/parse.ts';
import { isProblem, Problem } from '../../kernel/problem.ts';
import type { Person } from '../../platform/actor.ts';
import { audit } from '../../platform/audit/audit.ts';
import { authorise } from '../../platform/authorise.ts';
import type { Randomness } from '../../platform/clock.ts';
import type { Seals } from '../../platform/encryption/seal.ts';
import { enqueue } from '../../platform/outbox/enqueue.ts';
import type { Database, Tx } from '../../platform/tenant-transaction.ts';
import { recordEvent } from '../expenses/record-event.ts';
import { countReceipts, loadExpense, writeExpense, type ExpenseRecord } from '../expenses/store.ts';
import { mayChange } from '../expenses/transitions.ts';
import { uploadReceipt as contract, type ReceiptView } from './contract.ts';
import { newFileKey } from './file-key.ts';
import type { IncomingFiles, ReceiptFiles, TakeInFile } from './ports.ts';
import { receiptViewOf } from './receipt-view.ts';
import { sealParts } from './seal-parts.ts';
import { incomingName } from './store.ts';
import { receipts } from './table.ts';

/** Receipts a claim can have. */
export const mostReceipts = 10;

type Uses = Readonly<{
  database: Database;
  seals: Seals;
  takeInFile: TakeInFile;
  files: ReceiptFiles;
  incoming: IncomingFiles | null;
  randomness: Randomness;
}>;

/**
 * Takes one receipt in: looks at the bytes, keeps what is re-encoded of them, sealed with a key of the receipt's own, and lets the scan
 * start. Where files are looked at for malware, the bytes as they came lie aside until that has answered, and nobody reads anything
 * before. A document that the category wants besides is kept in the same way and read by nobody but people. Nothing stays stored when it
 * is refused. Throws Problem `not-allowed`, `not-found`, `not-in-this-state`, `too-many-receipts`, `receipt-already-here`, `keys-away`,
 * `input-invalid` for a kind of document that is none, and what `TakeInFile` throws.
 */
export async function uploadReceipt(
  uses: Uses,
  actor: Person,
  expenseId: Id,
  bytes: Buffer,
  query: z.input<typeof contract.query> = {},
): Promise<ReceiptView> {
  authorise(actor, 'receipt.upload');
  const { document = null } = parse(contract.query, query);
  // Looked up before the bytes are: decoding a file for a claim that is not there, or is full, would be work for nothing.
  await uses.database.inTenant(actor.company, (tx) => openClaim(tx, actor, expenseId));
  const file = await uses.takeInFile(bytes);
  const id = uses.randomness.id();
  const place = { companyId: actor.company, id, employeeId: actor.employee };
  const { key, fileKey } = await newFileKey(uses, place);
  const parts = sealParts(uses, place, key, [file.stored, ...file.pages.map(({ jpeg }) => jpeg)]);
  const incoming = incomingName(actor.company, id);
  try {
    await uses.incoming?.put(incoming, bytes);
    await Promise.all(parts.map((part) => uses.files.put(part.name, part.bytes)));
    return await uses.database.inTenant(actor.company, async (tx) => {
      const expense = await openClaim(tx, actor, expenseId);
      const [receipt] = await tx.db
        .insert(receipts)
        .values({
          companyId: tx.company,
          id,
          expenseId,
          employeeId: actor.employee,
          state: uses.incoming ? 'quarantined' : document === null ? 'uploaded' : 'read',
          type: file.type,
          document,
          pages: file.pages.length,
          size: file.stored.length,
          sha256: Buffer.from(file.originalSha256, 'hex'),
          perceptualHash: Buffer.from(file.perceptualHash, 'hex'),
          uploadedAt: tx.now,
          fileKey,
          filesSealedAt: tx.now,
        })
        .onConflictDoNothing()
        .returning();
      if (!receipt) throw new Problem('receipt-already-here');
      const written = await writeExpense(tx, expense, {});
      // Those who look at the claim see that there is more to look at.
      if (expense.state === 'in_review') await recordEvent(uses, tx, actor, written, 'expense.receipt-added');
      const details = { expense: expenseId, pages: receipt.pages, ...(document !== null && { document }) };
      await audit(tx, actor, 'receipt.uploaded', { kind: 'receipt', id }, details);
      if (uses.incoming || document === null) await enqueue(tx, 'scan-receipt', { receipt: id });
      return receiptViewOf({ receipt, reading: null });
    });
  } catch (error) {
    if (await isStoredNowhere(uses, actor, expenseId, id))
      await Promise.allSettled([...parts.map((part) => uses.files.remove(part.name)), uses.incoming?.remove(incoming)]);
    throw error;
  }
}

/**
 * Whether the receipt is certainly not there. A commit whose answer was lost has happened all the same: its files must stay.
 * Locking the claim waits for such a transaction to end. Where nothing can be known, a file too many is the lesser harm.
 */
async function isStoredNowhere(uses: Uses, actor: Person, expenseId: Id, id: Id): Promise<boolean> {
  return uses.database
    .inTenant(actor.company, async (tx) => {
      await loadExpense(tx, expenseId, actor, 'own');
      const mine = and(eq(receipts.companyId, tx.company), eq(receipts.id, id));
      return (await tx.db.$count(receipts, mine)) === 0;
    })
    .catch((error: unknown) => isProblem(error, 'not-found'));
}

async function openClaim(tx: Tx, actor: Person, expenseId: Id): Promise<ExpenseRecord> {
  const expense = await loadExpense(tx, expenseId, actor, 'own');
  if (!mayChange('receipt.upload', expense.state)) throw new Problem('not-in-this-state');
  if ((await countReceipts(tx, expenseId)) >= mostReceipts) throw new Problem('too-many-receipts');
  return expense;
}
