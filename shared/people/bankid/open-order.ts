import { Problem } from '../../kernel/problem.ts';
import type { KeyRing } from '../../platform/encryption/key-ring.ts';
import type { Database } from '../../platform/tenant-transaction.ts';
import { openContent, type OrderContent } from './order-content.ts';
import { loadOrder, type OrderRow } from './order-store.ts';
import { readTicket, ticketFits } from './order-ticket.ts';

export type OpenOrder = Readonly<{ row: OrderRow; content: OrderContent }>;

/**
 * The order that a browser began, by the ticket in its cookie. Throws Problem `bankid-gone` where there is none, it is another
 * browser's, or its time is over: all the same from outside. Rejects with Problem `keys-away`.
 */
export async function openOrder(
  uses: { database: Database; keys: KeyRing },
  ticket: string | null,
): Promise<OpenOrder> {
  const read = readTicket(ticket);
  const row = read && (await loadOrder(uses.database, read.id));
  const content = row && ticketFits(read, row.secretHash) ? await openContent(uses, row) : null;
  if (!row || !content) throw new Problem('bankid-gone');
  return { row, content };
}
