import type { ServiceBusClient, ServiceBusSender } from '@azure/service-bus';
import type { Configuration } from '../../platform/configuration.ts';
import type { QueueName } from '../../platform/outbox/message.ts';
import type { Publish } from '../../platform/outbox/relay.ts';
import { openServiceBus } from './open-service-bus.ts';

/** Publishes to Service Bus queues. The SDK is loaded and the connection made on first use; a failed connection is made anew. */
export function serviceBusPublisher(settings: Configuration['serviceBus']): {
  publish: Publish;
  close(): Promise<void>;
} {
  let connected: Promise<ServiceBusClient> | undefined;
  const senders = new Map<QueueName, ServiceBusSender>();
  const client = () => (connected ??= openServiceBus(settings));
  return {
    async publish(queue, messageId, body, dueAt) {
      const sender = senders.get(queue) ?? (await client()).createSender(queue);
      senders.set(queue, sender);
      await sender.sendMessages({
        messageId,
        body,
        contentType: 'application/json',
        ...(dueAt && { scheduledEnqueueTimeUtc: dueAt }),
      });
    },
    async close() {
      await (await connected)?.close();
    },
  };
}
