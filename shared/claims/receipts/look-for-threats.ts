import { and, eq } from 'drizzle-orm';
import type { Id } from '../../kernel/ids.ts';
import { asMachine } from '../../platform/actor.ts';
import { audit } from '../../platform/audit/audit.ts';
import { authorise } from '../../platform/authorise.ts';
import type { Seals } from '../../platform/encryption/seal.ts';
import { enqueue } from '../../platform/outbox/enqueue.ts';
import type { Database, Tx } from '../../platform/tenant-transaction.ts';
import { lockForFilling } from '../expenses/fill-in-expense.ts';
import { moveExpense } from '../expenses/move-expense.ts';
import { recordEvent } from '../expenses/record-event.ts';
import { writeExpense } from '../expenses/store.ts';
import { arrow } from '../expenses/transitions.ts';
import type { IncomingFiles } from './ports.ts';
import { incomingName, type ReceiptRecord } from './store.ts';
import { receipts } from './table.ts';

export type ThreatUses = Readonly<{
  database: Database;
  seals: Seals;
  incoming: IncomingFiles | null;
  /** Counts what staff are woken for. */
  countThreat: (what: 'malware-found' | 'malware-answers-late') => void;
}>;

/** Why a file was refused: malware was found in it, or nobody has answered about it for a day. */
type Refusal = 'malicious' | 'unanswered';

/**
 * Asks once what was found in a receipt's file as it came. Clean, the receipt is released to whoever reads receipts; malicious, it is
 * taken off its claim with its files, the claim goes back to its owner where it waited for a decision, and staff are woken.
 * `clear`: the receipt waits for no answer, by now or from the beginning.
 */
export async function lookForThreats(
  uses: ThreatUses,
  { company, receipt }: Readonly<{ company: Id; receipt: Id }>,
): Promise<'clear' | 'released' | 'refused' | 'unanswered'> {
  const actor = asMachine('scanner', company);
  authorise(actor, 'receipt.scan');
  const waiting = await uses.database.inTenant(company, (tx) => quarantined(tx, receipt), 'look');
  if (!waiting) return 'clear';
  const name = incomingName(company, receipt);
  const verdict = (await uses.incoming?.verdict(name)) ?? 'unanswered';
  if (verdict === 'unanswered') return 'unanswered';
  if (verdict === 'malicious') return refuseReceipt(uses, company, waiting, 'malicious');
  const released = await uses.database.inTenant(company, async (tx) => {
    const written = await tx.db
      .update(receipts)
      .set({ state: waiting.document === null ? 'uploaded' : 'read', releasedAt: tx.now })
      .where(isQuarantined(tx, receipt))
      .returning({ id: receipts.id });
    if (written.length === 0) return false;
    await audit(tx, actor, 'receipt.released', { kind: 'receipt', id: receipt }, {});
    if (waiting.document === null) await enqueue(tx, 'scan-receipt', { receipt });
    return true;
  });
  await uses.incoming?.remove(name);
  return released ? 'released' : 'clear';
}

/** Takes a quarantined receipt off its claim, with its files. Where it was released or removed meanwhile, nothing happens. */
export async function refuseReceipt(
  uses: ThreatUses,
  company: Id,
  { id, expenseId }: Pick<ReceiptRecord, 'id' | 'expenseId'>,
  reason: Refusal,
): Promise<'refused' | 'clear'> {
  const actor = asMachine('scanner', company);
  authorise(actor, 'receipt.scan');
  const refused = await uses.database.inTenant(company, async (tx) => {
    // The claim is locked before its receipt, as by everybody who changes both.
    const expense = await lockForFilling(tx, expenseId);
    if (!expense) return false;
    const [gone] = await tx.db.delete(receipts).where(isQuarantined(tx, id)).returning({ id: receipts.id });
    if (!gone) return false;
    await audit(tx, actor, 'receipt.refused', { kind: 'receipt', id }, { expense: expenseId, reason });
    const details = { receipt: id, reason };
    const back = arrow('receipt.scan', expense.state);
    if (back) await moveExpense(uses, tx, actor, expense, { arrow: back, details });
    else
      await recordEvent(uses, tx, actor, await writeExpense(tx, expense, {}), 'expense.receipt-refused', { details });
    await enqueue(tx, 'remove-receipt-files', { receipt: id });
    return true;
  });
  if (refused && reason === 'malicious') uses.countThreat('malware-found');
  return refused ? 'refused' : 'clear';
}

const isQuarantined = (tx: Tx, id: Id) =>
  and(eq(receipts.companyId, tx.company), eq(receipts.id, id), eq(receipts.state, 'quarantined'));

async function quarantined(tx: Tx, id: Id) {
  const [found] = await tx.db
    .select({ id: receipts.id, expenseId: receipts.expenseId, document: receipts.document })
    .from(receipts)
    .where(isQuarantined(tx, id));
  return found;
}
