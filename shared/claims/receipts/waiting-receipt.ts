import { and, asc, eq } from 'drizzle-orm';
import type { Id } from '../../kernel/ids.ts';
import type { Tx } from '../../platform/tenant-transaction.ts';
import { claimSettings } from '../../people/companies/table.ts';
import { categories } from '../benefits/table.ts';
import { modelChoice, type ModelChoice } from '../model-calls/model-choice.ts';
import type { ReceiptRecord } from './store.ts';
import { receipts } from './table.ts';

/** A receipt to read, who is to read it, and what the company's categories are called. `scans`: whether anybody may. */
type Waiting = ModelChoice & Readonly<{ receipt: ReceiptRecord; scans: boolean; categories: readonly string[] }>;

/** A receipt that waits for its scan; undefined when it is read, failed or gone. */
export async function waitingReceipt(tx: Tx, id: Id): Promise<Waiting | undefined> {
  const [receipt] = await tx.db
    .select()
    .from(receipts)
    .where(and(eq(receipts.companyId, tx.company), eq(receipts.id, id), eq(receipts.state, 'uploaded')));
  if (!receipt) return undefined;
  const [settings] = await tx.db.select().from(claimSettings).where(eq(claimSettings.companyId, tx.company));
  const open = await tx.db
    .select({ name: categories.nameSv })
    .from(categories)
    .where(and(eq(categories.companyId, tx.company), eq(categories.open, true)))
    .orderBy(asc(categories.position), asc(categories.id));
  return {
    receipt,
    scans: settings?.scans ?? false,
    ...(await modelChoice(tx, settings?.scanner ?? 'on-device', settings?.monthlyCap ?? null)),
    categories: open.map(({ name }) => name),
  };
}
