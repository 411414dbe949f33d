import rhea, { type Message } from 'rhea';
import type { Entity } from '../broker.ts';
import { notImplemented } from '../failure.ts';
import { burial } from '../queue.ts';
import { decode, toArrival, toBytes, toProperties } from './message-codec.ts';
import { readLong, wrapLongs, wrapTimestamps } from './wire.ts';

const { types } = rhea;

/** A reply's body and status; the status is 200 where none is given. */
export interface Reply {
  readonly body?: unknown;
  readonly status?: number;
  readonly description?: string;
}

/** A request's fields, as clients of Service Bus write them. */
interface Body {
  readonly messages: readonly { message: Buffer }[];
  readonly 'lock-tokens': readonly Buffer[];
  readonly 'sequence-numbers': readonly unknown[];
  readonly 'from-sequence-number': unknown;
  readonly 'message-count': unknown;
  readonly 'disposition-status': string;
  readonly 'properties-to-modify'?: Record<string, unknown>;
  readonly 'deadletter-reason'?: string;
  readonly 'deadletter-description'?: string;
}

type Operation = (entity: Entity, body: Body) => Reply;

/**
 * The requests a client sends to `<queue>/$management`.
 * https://learn.microsoft.com/azure/service-bus-messaging/service-bus-amqp-request-response
 */
const OPERATIONS: Readonly<Record<string, Operation>> = {
  'com.microsoft:renew-lock': ({ receivers }, body) => {
    const ends = lockTokens(body).map((token) => receivers.renew(token));
    return { body: { expirations: wrapTimestamps(ends) } };
  },

  'com.microsoft:schedule-message': ({ queue }, body) => {
    const sequences = queue.send(body.messages.map(({ message }) => toArrival(decode(message))));
    return { body: { 'sequence-numbers': wrapLongs(sequences) } };
  },

  'com.microsoft:cancel-scheduled-message': ({ queue }, body) => {
    queue.cancelScheduled(sequenceNumbers(body));
    return {};
  },

  'com.microsoft:peek-message': ({ queue, dead }, body) => {
    const found = queue.peek(dead, readLong(body['from-sequence-number']), readLong(body['message-count']));
    if (found.length === 0) return { status: 204, description: 'No messages' };
    return { body: { messages: found.map((one) => types.wrap_map({ message: toBytes(one, null, queue) })) } };
  },

  'com.microsoft:receive-by-sequence-number': ({ queue, receivers }, body) => {
    const messages = sequenceNumbers(body).map((sequence) => {
      const { message, lock } = receivers.lockDeferred(sequence);
      const token = types.wrap_uuid(rhea.string_to_uuid(lock.token));
      return types.wrap_map({ message: toBytes(message, lock, queue), 'lock-token': token });
    });
    return { body: { messages } };
  },

  'com.microsoft:update-disposition': ({ receivers }, body) => {
    const properties = toProperties(body['properties-to-modify']);
    const buried = { ...properties, ...burial(body['deadletter-reason'], body['deadletter-description']) };
    const decisions: Record<string, (token: string) => void> = {
      completed: (token) => receivers.complete(token),
      abandoned: (token) => receivers.abandon(token, properties),
      defered: (token) => receivers.defer(token, properties),
      suspended: (token) => receivers.deadLetter(token, buried),
    };
    const status = body['disposition-status'];
    const decide = decisions[status];
    if (!decide) throw notImplemented(`The disposition ${status}`);
    for (const token of lockTokens(body)) decide(token);
    return {};
  },
};

/** Does what a management request asks. @throws Failure for what cannot be done. */
export function manage(entity: Entity, request: Message): Reply {
  const name = String(request.application_properties?.operation);
  const operation = OPERATIONS[name];
  if (!operation) throw notImplemented(name);
  return operation(entity, request.body ?? {});
}

const lockTokens = (body: Body): string[] => body['lock-tokens'].map((token) => rhea.uuid_to_string(token));
const sequenceNumbers = (body: Body): number[] => body['sequence-numbers'].map(readLong);
