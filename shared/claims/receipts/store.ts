import { and, asc, eq } from 'drizzle-orm';
import { ofEmployee } from '../../kernel/field-class.ts';
import { nameIn, type BlobName, type Folder } from '../../kernel/flow.ts';
import type { Id } from '../../kernel/ids.ts';
import { Problem } from '../../kernel/problem.ts';
import type { Actor } from '../../platform/actor.ts';
import type { Seals } from '../../platform/encryption/seal.ts';
import type { Tx } from '../../platform/tenant-transaction.ts';
import { readExpense, type Far } from '../expenses/store.ts';
import type { Reading } from './reading.ts';
import { receiptReadings, receipts } from './table.ts';

export type ReceiptRecord = typeof receipts.$inferSelect;
/** `reading` is the one that is shown, the last; `readings` has the last of each scanner. */
export type ReadReceipt = Readonly<{ receipt: ReceiptRecord; reading: Reading | null; readings: readonly Reading[] }>;

export const readingPlace = (company: Id, row: Id) => ({ company, table: 'receipt_readings', column: 'content', row });

/** A claim's receipts in the order they came, each with the latest reading of each scanner opened. */
export async function loadReceipts(uses: { seals: Seals }, tx: Tx, expense: Id): Promise<ReadReceipt[]> {
  const rows = await tx.db
    .select({
      receipt: receipts,
      readingId: receiptReadings.id,
      scanner: receiptReadings.scanner,
      content: receiptReadings.content,
    })
    .from(receipts)
    .leftJoin(
      receiptReadings,
      and(eq(receiptReadings.companyId, receipts.companyId), eq(receiptReadings.receiptId, receipts.id)),
    )
    .where(and(eq(receipts.companyId, tx.company), eq(receipts.expenseId, expense)))
    .orderBy(asc(receipts.id), asc(receiptReadings.id));
  const all = new Map(rows.map(({ receipt }) => [receipt.id, receipt]));
  return Promise.all(
    [...all.values()].map(async (receipt) => {
      const own = rows.filter((row) => row.receipt.id === receipt.id);
      const latest = own.filter(({ scanner }, at) => !own.slice(at + 1).some((later) => later.scanner === scanner));
      const opened = latest.map(async ({ readingId, content }) =>
        readingId && content ? [await uses.seals.openKept<Reading>(content, readingPlace(tx.company, readingId))] : [],
      );
      const readings = (await Promise.all(opened)).flat().filter((one) => one !== null);
      return { receipt, reading: readings.at(-1) ?? null, readings };
    }),
  );
}

/** One receipt, for whoever may see its claim. Throws Problem `not-found`. */
export async function loadReceipt(tx: Tx, id: Id, actor: Actor, reach: Far): Promise<ReceiptRecord> {
  const [found] = await tx.db
    .select()
    .from(receipts)
    .where(and(eq(receipts.companyId, tx.company), eq(receipts.id, id)));
  if (!found) throw new Problem('not-found');
  await readExpense(tx, found.expenseId, actor, reach);
  return found;
}

/** What is kept of a receipt: the file itself, and a picture of each page, from 0. */
export type FilePart = 'file' | `page-${number}.jpg`;
export const pagePart = (page: number): FilePart => `page-${page}.jpg`;
export const partsOf = (pages: number): FilePart[] => [
  'file',
  ...Array.from({ length: pages }, (_, page) => pagePart(page)),
];

export const receiptFolder: Folder = {
  kind: 'file',
  name: '<company>/<receipt>/<part>',
  purpose: 'Show that a benefit was paid for what it is meant for',
  legalBasis: 'GDPR Art. 6(1)(b) and (c); Art. 9(2)(b) where a receipt reveals health',
  recipients: [],
  kept: 'as long as its row (receipts); sealed, and of no use without the keys there',
  fields: {
    file: ofEmployee('user.content', { special: true }),
    'page-<n>.jpg': ofEmployee('user.content', { special: true }),
  },
};

export const blobName = (company: Id, receipt: Id, part: FilePart): BlobName =>
  nameIn(receiptFolder, company, receipt, part);

export const incomingFolder: Folder = {
  kind: 'file',
  name: 'incoming/<company>/<receipt>',
  purpose: 'Find malware before anybody reads a file',
  legalBasis: 'GDPR Art. 6(1)(f) and 32; Art. 9(2)(b) where a receipt reveals health',
  recipients: [],
  kept: 'until it has been looked at, a day at most; as it came, and given to nobody',
  fields: { receipt: ofEmployee('user.content', { special: true }) },
};

export const incomingName = (company: Id, receipt: Id): BlobName => nameIn(incomingFolder, company, receipt);

/** Pages that a receipt can have; intake refuses a PDF with more. */
export const mostPages = 20;
