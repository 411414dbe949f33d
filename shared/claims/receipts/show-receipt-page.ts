import type { Id } from '../../kernel/ids.ts';
import { Problem } from '../../kernel/problem.ts';
import type { Person, Visitor } from '../../platform/actor.ts';
import { authorise } from '../../platform/authorise.ts';
import type { Database } from '../../platform/tenant-transaction.ts';
import type { AcceptedType } from './ports.ts';
import { openReceiptFile, type FileUses } from './receipt-file.ts';
import { loadReceipt, pagePart } from './store.ts';

type Uses = FileUses & Readonly<{ database: Database }>;

/** The picture (JPEG) of one page, from 0, of a receipt that the reader may see. Throws Problem `not-allowed`, `not-found`, `receipt-erased`, `receipt-being-checked`. */
export async function showReceiptPage(uses: Uses, actor: Person | Visitor, id: Id, page: number): Promise<Buffer> {
  const reach = authorise(actor, 'receipt.read');
  const load = () => uses.database.inTenant(actor.company, (tx) => loadReceipt(tx, id, actor, reach));
  const receipt = await load();
  if (!Number.isInteger(page) || page < 0 || page >= receipt.pages) throw new Problem('not-found');
  return openReceiptFile(uses, receipt, pagePart(page), load);
}

/** The receipt as it is kept, with its type. Throws Problem `not-allowed`, `not-found`, `receipt-erased`, `receipt-being-checked`. */
export async function showReceiptFile(
  uses: Uses,
  actor: Person | Visitor,
  id: Id,
): Promise<{ bytes: Buffer; type: AcceptedType }> {
  const reach = authorise(actor, 'receipt.read');
  const load = () => uses.database.inTenant(actor.company, (tx) => loadReceipt(tx, id, actor, reach));
  const receipt = await load();
  return { bytes: await openReceiptFile(uses, receipt, 'file', load), type: receipt.type };
}
