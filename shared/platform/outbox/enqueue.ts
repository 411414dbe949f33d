import type { Tx } from '../tenant-transaction.ts';
import type { Message, MessageBody, QueueName } from './message.ts';
import { outbox } from './table.ts';

/**
 * Decides, in the transaction of an effect, that a message is to be sent. It is published after the commit, and not without one.
 * With `dueAt` it is handed out no sooner than that.
 */
export async function enqueue<Queue extends QueueName>(
  tx: Tx,
  queue: Queue,
  content: Omit<Message<Queue>, 'version' | 'id' | 'company'>,
  dueAt: Date | null = null,
): Promise<void> {
  const id = tx.newId();
  const body = { version: 1, id, company: tx.company, ...content } as unknown as MessageBody;
  await tx.db
    .insert(outbox)
    .values({ companyId: tx.company, id, queue, body, createdAt: tx.now, nextAttemptAt: tx.now, dueAt });
}
