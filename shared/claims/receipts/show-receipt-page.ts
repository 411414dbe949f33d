import type { Id } from '../../kernel/ids.ts';
import { Problem } from '../../kernel/problem.ts';
import type { Person } from '../../platform/actor.ts';
import { authorise } from '../../platform/authorise.ts';
import type { Database } from '../../platform/tenant-transaction.ts';
import type { AcceptedType, ReceiptFiles } from './ports.ts';
import { fileName, loadReceipt, pageName } from './store.ts';

type Uses = Readonly<{ database: Database; files: ReceiptFiles }>;

/** The picture (JPEG) of one page, from 0, of a receipt that the reader may see. Throws Problem `not-allowed`, `not-found`. */
export async function showReceiptPage(uses: Uses, actor: Person, id: Id, page: number): Promise<Buffer> {
  const reach = authorise(actor, 'receipt.read');
  const receipt = await uses.database.inTenant(actor.company, (tx) => loadReceipt(tx, id, actor, reach));
  if (!Number.isInteger(page) || page < 0 || page >= receipt.pages) throw new Problem('not-found');
  return uses.files.get(pageName(actor.company, id, page));
}

/** The receipt as it is kept, with its type. Throws Problem `not-allowed`, `not-found`. */
export async function showReceiptFile(
  uses: Uses,
  actor: Person,
  id: Id,
): Promise<{ bytes: Buffer; type: AcceptedType }> {
  const reach = authorise(actor, 'receipt.read');
  const receipt = await uses.database.inTenant(actor.company, (tx) => loadReceipt(tx, id, actor, reach));
  return { bytes: await uses.files.get(fileName(actor.company, id)), type: receipt.type };
}
