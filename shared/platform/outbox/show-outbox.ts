import { asc, sql } from 'drizzle-orm';
import type { Database } from '../tenant-transaction.ts';
import { queueNames, type QueueName } from './message.ts';
import { outbox } from './table.ts';

/** What the outbox holds for one queue. */
export type OutboxCount = Readonly<{
  queue: QueueName;
  waiting: number;
  sent: number;
  /** How long the oldest waiting message has waited, in whole seconds; null when none waits. */
  oldestWaitingSeconds: number | null;
}>;

/** Counts the messages of all companies by queue. Takes the database as the operations role, which sees the crossing tables. */
export async function showOutbox(database: Database): Promise<OutboxCount[]> {
  return database.onPlatform(async (tx) => {
    const rows = await tx.db
      .select({
        queue: outbox.queue,
        waiting: sql<number>`count(*) filter (where ${outbox.sentAt} is null)`.mapWith(Number),
        sent: sql<number>`count(${outbox.sentAt})`.mapWith(Number),
        oldest: sql<Date | null>`min(${outbox.createdAt}) filter (where ${outbox.sentAt} is null)`,
      })
      .from(outbox)
      .groupBy(outbox.queue)
      .orderBy(asc(outbox.queue));
    return queueNames.map((queue) => {
      const row = rows.find((one) => one.queue === queue);
      const age = row?.oldest ? (tx.now.getTime() - new Date(row.oldest).getTime()) / 1000 : null;
      return {
        queue,
        waiting: row?.waiting ?? 0,
        sent: row?.sent ?? 0,
        oldestWaitingSeconds: age === null ? null : Math.max(0, Math.floor(age)),
      };
    });
  });
}
