import { and, eq } from 'drizzle-orm';
import type { Id } from '../../kernel/ids.ts';
import type { Tx } from '../tenant-transaction.ts';
import { inbox } from './table.ts';

/**
 * Says whether a consumer sees a message for the first time, and remembers it in this transaction: with the effect, or not at all.
 * Two deliveries at the same time wait for each other here.
 */
export async function firstTime(tx: Tx, consumer: string, messageId: Id): Promise<boolean> {
  const written = await tx.db
    .insert(inbox)
    .values({ companyId: tx.company, consumer, messageId, doneAt: tx.now })
    .onConflictDoNothing()
    .returning({ messageId: inbox.messageId });
  return written.length === 1;
}

/** Takes that back: what the message asked for certainly did not happen, and it comes again. As operations alone, who may delete there. */
export async function forgetTime(tx: Tx, consumer: string, messageId: Id): Promise<void> {
  await tx.db
    .delete(inbox)
    .where(and(eq(inbox.companyId, tx.company), eq(inbox.consumer, consumer), eq(inbox.messageId, messageId)));
}
