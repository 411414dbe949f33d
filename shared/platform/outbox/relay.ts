import { and, asc, eq, inArray, isNull, lte, sql } from 'drizzle-orm';
import type { Id } from '../../kernel/ids.ts';
import { asMachine } from '../actor.ts';
import { authorise } from '../authorise.ts';
import { errorCode, type Log } from '../log.ts';
import type { Database, PlatformTx } from '../tenant-transaction.ts';
import type { MessageBody, QueueName } from './message.ts';
import { outbox } from './table.ts';

/**
 * Publishes one message, to be handed out at once or at `dueAt`. The message id must be unique to the attempt: a broker drops an id
 * it has seen within its window.
 */
export type Publish = (queue: QueueName, messageId: string, body: MessageBody, dueAt: Date | null) => Promise<void>;

type Claimed = Readonly<{
  companyId: Id;
  id: Id;
  queue: QueueName;
  body: MessageBody;
  attempt: number;
  dueAt: Date | null;
}>;

class BodyOfAnother extends Error {
  override readonly name = 'BodyOfAnother';
}

const batch = 100;
/** A claimed message that is not marked as sent by then is published again: its publisher is taken to be dead. */
const claimSeconds = 30;

async function claim(tx: PlatformTx, company: Id | null): Promise<Claimed[]> {
  // In a WITH of its own: as a sub-select, a plan may run it more than once, and each time it would lock other rows.
  const due = tx.db.$with('due').as(
    tx.db
      .select({ companyId: outbox.companyId, id: outbox.id })
      .from(outbox)
      .where(
        and(
          isNull(outbox.sentAt),
          lte(outbox.nextAttemptAt, tx.now),
          company ? eq(outbox.companyId, company) : undefined,
        ),
      )
      .orderBy(asc(outbox.createdAt))
      .limit(batch)
      .for('update', { skipLocked: true }),
  );
  return tx.db
    .with(due)
    .update(outbox)
    .set({ attempt: sql`${outbox.attempt} + 1`, nextAttemptAt: new Date(tx.now.getTime() + claimSeconds * 1000) })
    .from(due)
    .where(and(eq(outbox.companyId, due.companyId), eq(outbox.id, due.id)))
    .returning({
      companyId: outbox.companyId,
      id: outbox.id,
      queue: outbox.queue,
      body: outbox.body,
      attempt: outbox.attempt,
      dueAt: outbox.dueAt,
    });
}

/**
 * Publishes what is due: of one company right after a commit, or of all with a database that runs as the operations role.
 * Claim, publish and mark are three steps, so a crash anywhere leads to a repetition and never to a loss. Gives how many were sent.
 */
export async function relayOutbox(
  uses: { database: Database; publish: Publish; log: Log },
  company: Id | null,
): Promise<number> {
  const transaction = <T>(work: (tx: PlatformTx) => Promise<T>): Promise<T> =>
    company ? uses.database.inTenant(company, work) : uses.database.onPlatform(work);
  if (company) authorise(asMachine('relay', company), 'outbox.relay');
  let sent = 0;
  for (;;) {
    const claimed = await transaction((tx) => claim(tx, company));
    const published: Id[] = [];
    await Promise.all(
      claimed.map(async (message) => {
        try {
          // Consumers act in the company that the body names: it can only be the one whose transaction decided to send it.
          if (message.body.company !== message.companyId || message.body.id !== message.id) throw new BodyOfAnother();
          await uses.publish(message.queue, `${message.id}.${message.attempt}`, message.body, message.dueAt);
          published.push(message.id);
        } catch (error) {
          uses.log('outbox.publish-failed', { queue: message.queue, message: message.id, error: errorCode(error) });
        }
      }),
    );
    if (published.length > 0) {
      await transaction((tx) => tx.db.update(outbox).set({ sentAt: tx.now }).where(inArray(outbox.id, published)));
    }
    sent += published.length;
    if (claimed.length < batch || published.length < claimed.length) return sent;
  }
}
