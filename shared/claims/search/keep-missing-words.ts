import { and, arrayContains, asc, eq, exists, gt, isNotNull, notExists, or, type SQL } from 'drizzle-orm';
import type { Id } from '../../kernel/ids.ts';
import { asMachine } from '../../platform/actor.ts';
import { audit } from '../../platform/audit/audit.ts';
import { authorise } from '../../platform/authorise.ts';
import type { Seals } from '../../platform/encryption/seal.ts';
import type { Database, Tx } from '../../platform/tenant-transaction.ts';
import { lockForFilling } from '../expenses/fill-in-expense.ts';
import { openVendor } from '../expenses/sealed-fields.ts';
import { expenses } from '../expenses/table.ts';
import { loadReceipts } from '../receipts/store.ts';
import { receipts } from '../receipts/table.ts';
import { hashWords, keepReceiptWords, keepVendorWords, wordsRead } from './keep-words.ts';
import { receiptWords, vendorWords } from './table.ts';

const batch = 100;

/**
 * Keeps the words of one company's receipts and typed vendors that have none, because they are from before there were any. Gives of how many
 * claims. It can be ended anywhere and run again. Those of a person who was forgotten stay without; one that fails holds no other up: it
 * rejects with the first failure after the rest are done.
 */
export async function keepMissingWords(uses: { database: Database; seals: Seals }, company: Id): Promise<number> {
  const actor = asMachine('scanner', company);
  authorise(actor, 'receipt.scan');
  let kept = 0;
  const failures: unknown[] = [];
  for (let after: Id | undefined, more = true; more;) {
    const found = await uses.database.inTenant(company, (tx) => findWithout(tx, after));
    for (const id of found) {
      await uses.database
        .inTenant(company, async (tx) => {
          const of = await keepWordsOf(uses, tx, id);
          if (of.length === 0) return;
          await audit(tx, actor, 'expense.words-kept', { kind: 'expense', id }, { of });
          kept += 1;
        })
        .catch((error: unknown) => failures.push(error));
    }
    after = found.at(-1);
    more = found.length === batch;
  }
  if (failures.length > 0) throw failures[0];
  return kept;
}

const vendorWithout = (tx: Tx): SQL | undefined =>
  and(
    isNotNull(expenses.vendor),
    arrayContains(expenses.typedByPerson, ['vendor']),
    notExists(
      tx.db
        .select({ id: vendorWords.expenseId })
        .from(vendorWords)
        .where(and(eq(vendorWords.companyId, tx.company), eq(vendorWords.expenseId, expenses.id))),
    ),
  );

const receiptWithout = (tx: Tx): SQL | undefined =>
  and(
    eq(receipts.companyId, tx.company),
    eq(receipts.state, 'read'),
    notExists(
      tx.db
        .select({ id: receiptWords.receiptId })
        .from(receiptWords)
        .where(and(eq(receiptWords.companyId, tx.company), eq(receiptWords.receiptId, receipts.id))),
    ),
  );

async function findWithout(tx: Tx, after: Id | undefined): Promise<Id[]> {
  const ownReceipt = tx.db
    .select({ id: receipts.id })
    .from(receipts)
    .where(and(eq(receipts.expenseId, expenses.id), receiptWithout(tx)));
  const rows = await tx.db
    .select({ id: expenses.id })
    .from(expenses)
    .where(
      and(
        eq(expenses.companyId, tx.company),
        after ? gt(expenses.id, after) : undefined,
        or(vendorWithout(tx), exists(ownReceipt)),
      ),
    )
    .orderBy(asc(expenses.id))
    .limit(batch);
  return rows.map(({ id }) => id);
}

/** Keeps what is missing of one claim, and gives of what it was. The claim is locked first, as by those who scan and edit. */
async function keepWordsOf(uses: { seals: Seals }, tx: Tx, id: Id): Promise<('vendor' | 'receipt')[]> {
  const expense = await lockForFilling(tx, id);
  if (!expense) return [];
  const of: ('vendor' | 'receipt')[] = [];
  const [typed] = await tx.db
    .select({ id: expenses.id })
    .from(expenses)
    .where(and(eq(expenses.companyId, tx.company), eq(expenses.id, id), vendorWithout(tx)));
  if (typed && (await keepVendorWords(uses, tx, id, await openVendor(uses, tx, expense)))) of.push('vendor');
  const without = await tx.db
    .select({ id: receipts.id })
    .from(receipts)
    .where(and(eq(receipts.expenseId, id), receiptWithout(tx)));
  if (without.length === 0) return of;
  for (const { receipt, readings } of await loadReceipts(uses, tx, id)) {
    if (!without.some((one) => one.id === receipt.id)) continue;
    const words = await hashWords(uses, tx.company, wordsRead(readings));
    await keepReceiptWords(tx, receipt.id, words);
    if (words.length > 0) of.push('receipt');
  }
  return of;
}
