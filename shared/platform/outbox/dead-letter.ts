import { isId, type Id } from '../../kernel/ids.ts';
import type { QueueName } from './message.ts';

/** A message that nobody could handle, as an operator may see it: ids and a reason, never what it is about or whom. */
export type DeadLetter = Readonly<{
  queue: QueueName;
  /** As it was published: outbox id and attempt. */
  messageId: string;
  company: Id | null;
  /** The broker's code for why, `MaxDeliveryCountExceeded` for one that failed every time. */
  reason: string;
  deliveries: number;
  /** When it was put on the queue. */
  enqueuedAt: Date;
}>;

/** Where a dead letter is sent again from: its outbox id, and the attempt it died at. */
export type Attempt = Readonly<{ id: Id; attempt: number }>;

/** Reads a message id that the relay wrote; null for any other. */
export function readMessageId(messageId: string): Attempt | null {
  const [, id, attempt] = /^([0-9a-f-]{36})\.(\d{1,9})$/.exec(messageId) ?? [];
  return isId(id) ? { id, attempt: Number(attempt) } : null;
}

export const messageIdOf = ({ id, attempt }: Attempt): string => `${id}.${attempt}`;

/** What lies with the dead letters of one queue. */
export type QueueOfDead = Readonly<{ queue: QueueName; letters: readonly DeadLetter[]; more: boolean }>;

/** The dead letters of the queues. */
export interface DeadLetters {
  /** Those of a queue, oldest first, without taking any. */
  list(queue: QueueName): Promise<DeadLetter[]>;
  /** Those of every queue, at most `most` of each, the oldest first, over one connection; `more` where there are others. */
  look(most: number): Promise<readonly QueueOfDead[]>;
  /**
   * Goes through those that lie on a queue now. `again` gives the message id to send one again under, or null to leave it;
   * each is sent before it is taken away, so a crash leads to a repetition and never to a loss. Gives how many were sent.
   */
  redrive(queue: QueueName, again: (letter: DeadLetter) => Promise<string | null>): Promise<number>;
  close(): Promise<void>;
}
