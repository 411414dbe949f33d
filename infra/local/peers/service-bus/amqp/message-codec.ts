import { randomUUID } from 'node:crypto';
import rhea, { type Message as WireMessage } from 'rhea';
import type { Lock } from '../lock-table.ts';
import type { Arrival, Message, Properties, Property } from '../message.ts';
import type { Queue } from '../queue.ts';
import { wrapLong } from './wire.ts';

const { message: codec, types } = rhea;
const DEFERRED = 1;
const SCHEDULED = 2;

/** @returns an encoded message taken apart. */
export const decode = (bytes: Buffer) => codec.decode(bytes) as unknown as WireMessage;

/** @returns a decoded message as the queue keeps it: every part the sender wrote, except the count of earlier deliveries, and an id, which clients need. */
export function toArrival(wire: WireMessage): Arrival {
  const { delivery_count: _ignored, ...parts } = wire;
  const id = wire.message_id ?? randomUUID();
  const scheduled = wire.message_annotations?.['x-opt-scheduled-enqueue-time'];
  return {
    id: String(id),
    content: codec.encode({ ...parts, message_id: id }),
    scheduledFor: scheduled === undefined ? null : Number(new Date(scheduled)),
    ttlMs: wire.ttl || null,
  };
}

/** @returns the message as a receiver gets it, with what the broker knows written over what the sender wrote. */
export function toWire(message: Message, lock: Lock | null, queue: Queue): Record<string, unknown> {
  const parts = decode(message.content);
  const state = message.deferred ? DEFERRED : SCHEDULED;
  return {
    ...parts,
    delivery_count: message.deliveryCount,
    application_properties: { ...parts.application_properties, ...message.properties },
    message_annotations: {
      ...parts.message_annotations,
      'x-opt-sequence-number': wrapLong(message.sequence),
      'x-opt-enqueued-time': types.wrap_timestamp(message.availableAt),
      ...(lock && { 'x-opt-locked-until': types.wrap_timestamp(lock.until) }),
      ...(message.dead && { 'x-opt-deadletter-source': queue.name }),
      ...((message.deferred || queue.isScheduled(message)) && { 'x-opt-message-state': types.wrap_int(state) }),
    },
  };
}

/** @returns the message as bytes, for management replies. */
export function toBytes(message: Message, lock: Lock | null, queue: Queue): Buffer {
  return codec.encode(toWire(message, lock, queue));
}

/** @returns properties that came with a settlement; what is neither text, number nor boolean is kept as text. */
export function toProperties(values: Record<string, unknown> | null | undefined): Properties {
  const entries = Object.entries(values ?? {}).map(([name, value]): [string, Property] => {
    if (value instanceof Date) return [name, value.toISOString()];
    const plain = value === null || ['string', 'number', 'boolean'].includes(typeof value);
    return [name, plain ? (value as Property) : JSON.stringify(value)];
  });
  return Object.fromEntries(entries);
}
