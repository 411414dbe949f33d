import type { Arrival, Message } from './message.ts';
import type { QueueOptions } from './options.ts';

/** What a queue takes of some arrivals: the new messages, and for each arrival the sequence number its sender is told. */
export interface Admission {
  readonly added: Message[];
  readonly sequences: number[];
}

/**
 * Decides which arrivals are new. One whose id was seen within the window, or earlier among these, is dropped in silence as in Azure,
 * and its sender is told the first one's number.
 * @param seen the sequence number of a message id within the window
 * @param last the last sequence number given
 * @param at now, milliseconds UTC
 */
export function admit(
  arrivals: readonly Arrival[],
  options: QueueOptions,
  seen: (id: string) => number | undefined,
  last: number,
  at: number,
): Admission {
  const added: Message[] = [];
  const fresh = new Map<string, number>();
  const sequences = arrivals.map((arrival) => {
    const known = seen(arrival.id) ?? fresh.get(arrival.id);
    if (known !== undefined) return known;
    const message = newMessage(arrival, options, last + added.length + 1, at);
    added.push(message);
    if (options.dedupeMs > 0) fresh.set(arrival.id, message.sequence);
    return message.sequence;
  });
  return { added, sequences };
}

/** A message lives from the moment it is available, for the shorter of its own time and its queue's. */
function newMessage(arrival: Arrival, options: QueueOptions, sequence: number, at: number): Message {
  const availableAt = Math.max(arrival.scheduledFor ?? at, at);
  const ttlMs = Math.min(arrival.ttlMs ?? Infinity, options.ttlMs ?? Infinity);
  return {
    sequence,
    id: arrival.id,
    content: arrival.content,
    availableAt,
    expiresAt: Number.isFinite(ttlMs) ? availableAt + ttlMs : null,
    deliveryCount: 0,
    locked: false,
    deferred: false,
    dead: false,
    properties: {},
  };
}
