import type { ServiceBusReceivedMessage } from '@azure/service-bus';
import type { TypedData } from './core-types.ts';

/** The body as the host gives it to a JavaScript function: text, which the library then parses as JSON where it can. */
export function messageInput(message: ServiceBusReceivedMessage): TypedData {
  const body: unknown = message.body;
  if (Buffer.isBuffer(body)) return { string: body.toString('utf8') };
  return { string: typeof body === 'string' ? body : JSON.stringify(body) };
}

/** What a handler finds in `context.triggerMetadata`, its names there beginning with a small letter. */
export function messageMetadata(message: ServiceBusReceivedMessage): Record<string, TypedData> {
  const values: Record<string, unknown> = {
    MessageId: message.messageId,
    // The JavaScript client counts earlier deliveries; the host counts this one too.
    DeliveryCount: (message.deliveryCount ?? 0) + 1,
    SequenceNumber: message.sequenceNumber?.toNumber(),
    EnqueuedSequenceNumber: message.enqueuedSequenceNumber,
    EnqueuedTimeUtc: message.enqueuedTimeUtc,
    ExpiresAtUtc: message.expiresAtUtc,
    LockToken: message.lockToken,
    ContentType: message.contentType,
    CorrelationId: message.correlationId,
    Subject: message.subject,
    Label: message.subject,
    To: message.to,
    ReplyTo: message.replyTo,
    SessionId: message.sessionId,
    PartitionKey: message.partitionKey,
    DeadLetterSource: message.deadLetterSource,
    ApplicationProperties: message.applicationProperties ?? {},
    UserProperties: message.applicationProperties ?? {},
  };
  const present = Object.entries(values).filter(([, value]) => value !== undefined && value !== null);
  return Object.fromEntries(present.map(([name, value]) => [name, typed(value)]));
}

function typed(value: unknown): TypedData {
  return typeof value === 'string' ? { string: value } : { json: JSON.stringify(value) };
}
