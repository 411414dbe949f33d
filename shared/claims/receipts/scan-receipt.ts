import { and, eq } from 'drizzle-orm';
import { asMachine, type MachineActor } from '../../platform/actor.ts';
import { confidenceOf } from '../../platform/analytics/events.ts';
import { tellUse } from '../../platform/analytics/tell-use.ts';
import { audit } from '../../platform/audit/audit.ts';
import { authorise } from '../../platform/authorise.ts';
import type { Seals } from '../../platform/encryption/seal.ts';
import type { Message } from '../../platform/outbox/message.ts';
import { firstTime } from '../../platform/outbox/once.ts';
import type { Log } from '../../platform/log.ts';
import type { Database, Tx } from '../../platform/tenant-transaction.ts';
import { fillInExpense, lockForFilling } from '../expenses/fill-in-expense.ts';
import { recordCalls } from '../model-calls/record-calls.ts';
import { hashWords, keepReceiptWords, wordsRead } from '../search/keep-words.ts';
import type { ScanInput } from './ports.ts';
import { readByChoice, type Scanners } from './read-by-choice.ts';
import { openReceiptFile, type FileUses } from './receipt-file.ts';
import { partsOf, readingPlace, type ReceiptRecord } from './store.ts';
import { receiptReadings, receipts } from './table.ts';
import { waitingReceipt } from './waiting-receipt.ts';

type Uses = Readonly<{ database: Database; seals: Seals; log: Log }> & FileUses & Scanners;

/** How long one attempt at reading may take. Two minutes after the upload the form is open for typing in any case. */
const patience = 60_000;

/**
 * Reads an uploaded receipt and fills in what its claim has empty: a receipt that is read, failed or gone stays as it is. Where the
 * company lets nobody read its receipts, it is marked as failed at once, and people type.
 * Rejects when the scanner does, so that the message comes again; on the last delivery the receipt is marked as failed instead.
 */
export async function scanReceipt(
  uses: Uses,
  message: Message<'scan-receipt'>,
  lastDelivery: boolean,
): Promise<'done' | 'repeated' | 'failed'> {
  const actor = asMachine('scanner', message.company);
  authorise(actor, 'receipt.scan');
  const waiting = await uses.database.inTenant(actor.company, (tx) => waitingReceipt(tx, message.receipt));
  if (!waiting) return 'repeated';
  const { receipt, choice, withheld, categories } = waiting;
  if (!waiting.scans) {
    await uses.database.inTenant(actor.company, (tx) => giveUp(tx, actor, receipt, { reason: 'switched-off' }));
    return 'failed';
  }
  const { readings, error, calls, ...read } = await readByChoice(
    uses,
    choice,
    async () => ({ ...(await fetchFiles(uses, receipt)), categories }),
    AbortSignal.timeout(patience),
  );
  const instead = read.instead ?? withheld;
  if (instead !== null) uses.log('model.replaced', { purpose: 'scan', reason: instead });
  // In a transaction of their own: what was asked is paid for, whatever becomes of the receipt.
  if (calls.length > 0) await uses.database.inTenant(actor.company, (tx) => recordCalls(tx, calls));
  const reading = readings.at(-1);
  if (!reading) {
    if (!lastDelivery) throw error;
    await uses.database.inTenant(actor.company, (tx) => giveUp(tx, actor, receipt));
    return 'failed';
  }
  const words = await hashWords(uses, actor.company, wordsRead(readings));
  return uses.database.inTenant(actor.company, async (tx) => {
    if (!(await firstTime(tx, 'scan-receipt', message.id))) return 'repeated';
    // The claim is locked before its receipt, as by everybody who changes both: in the other order two could wait for each other.
    const expense = await lockForFilling(tx, receipt.expenseId);
    const [written] = await tx.db
      .update(receipts)
      .set({ state: 'read' })
      .where(and(eq(receipts.companyId, tx.company), eq(receipts.id, receipt.id), eq(receipts.state, 'uploaded')))
      .returning({ id: receipts.id });
    if (!written) return 'repeated';
    for (const one of readings) {
      const id = tx.newId();
      const content = await uses.seals.seal(one, readingPlace(tx.company, id), receipt.employeeId);
      const { scanner, version } = one;
      await tx.db
        .insert(receiptReadings)
        .values({ companyId: tx.company, id, receiptId: receipt.id, scanner, version, content, readAt: tx.now });
    }
    await keepReceiptWords(tx, receipt.id, words);
    const [by, ...also] = readings.map(({ scanner, version }) => ({ scanner, version })).reverse();
    const details = { ...by, ...(also.length > 0 ? { also } : {}), ...(instead === null ? {} : { instead }) };
    await audit(tx, actor, 'receipt.read', { kind: 'receipt', id: receipt.id }, details);
    await fillInExpense(uses, tx, actor, expense, reading);
    await tellUse(tx, 'receipt.read', {
      reader: reading.scanner === 'claude' ? 'model' : 'on-device',
      confidence: confidenceOf(reading.total.confidence),
      kind: receipt.type === 'application/pdf' ? 'document' : 'picture',
    });
    return 'done';
  });
}

async function fetchFiles(uses: Uses, receipt: ReceiptRecord): Promise<ScanInput> {
  const again = async () =>
    (await uses.database.inTenant(receipt.companyId, (tx) => waitingReceipt(tx, receipt.id)))?.receipt ?? receipt;
  const [stored, ...jpegs] = await Promise.all(
    partsOf(receipt.pages).map((part) => openReceiptFile(uses, receipt, part, again)),
  );
  return { type: receipt.type, stored: stored!, pages: jpegs.map((jpeg) => ({ jpeg })) };
}

/** Marks a receipt that cannot be read: its claim is filled in by hand. */
export async function giveUp(
  tx: Tx,
  actor: MachineActor,
  receipt: Pick<ReceiptRecord, 'id'>,
  details: Readonly<Record<string, string>> = {},
): Promise<boolean> {
  const written = await tx.db
    .update(receipts)
    .set({ state: 'failed' })
    .where(and(eq(receipts.companyId, tx.company), eq(receipts.id, receipt.id), eq(receipts.state, 'uploaded')))
    .returning({ id: receipts.id });
  if (written.length === 0) return false;
  await audit(tx, actor, 'receipt.scan-failed', { kind: 'receipt', id: receipt.id }, details);
  return true;
}
