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
  await enqueueEach(tx, queue, [content], dueAt);
}

/** The same of several messages, in one statement: some hundreds at a time. */
export async function enqueueEach<Queue extends QueueName>(
  tx: Tx,
  queue: Queue,
  contents: readonly Omit<Message<Queue>, 'version' | 'id' | 'company'>[],
  dueAt: Date | null = null,
): Promise<void> {
  if (contents.length === 0) return;
  const rows = contents.map((content) => {
    const id = tx.newId();
    const body = { version: 1, id, company: tx.company, ...content } as unknown as MessageBody;
    return { companyId: tx.company, id, queue, body, createdAt: tx.now, nextAttemptAt: tx.now, dueAt };
  });
  await tx.db.insert(outbox).values(rows);
}
