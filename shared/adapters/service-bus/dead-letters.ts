import type { ServiceBusClient, ServiceBusReceivedMessage, ServiceBusReceiver } from '@azure/service-bus';
import { isId } from '../../kernel/ids.ts';
import type { Configuration } from '../../platform/configuration.ts';
import type { DeadLetter, DeadLetters } from '../../platform/outbox/dead-letter.ts';
import { queueNames, type QueueName } from '../../platform/outbox/message.ts';
import { openServiceBus } from './open-service-bus.ts';

const batch = 100;
const waitMs = 2_000;

/** The dead letters of Service Bus queues. */
export function serviceBusDeadLetters(settings: Configuration['serviceBus']): DeadLetters {
  const clients: ServiceBusClient[] = [];
  // A client remembers per queue how far it has peeked, so each look begins with a client of its own.
  const connect = async (): Promise<ServiceBusClient> => {
    const client = await openServiceBus(settings);
    clients.push(client);
    return client;
  };
  const open = (client: ServiceBusClient, queue: QueueName) =>
    client.createReceiver(queue, { subQueueType: 'deadLetter', receiveMode: 'peekLock' });

  async function list(queue: QueueName): Promise<DeadLetter[]> {
    return peekAll(open(await connect(), queue), queue);
  }

  return {
    list,

    async look(most) {
      const client = await connect();
      return Promise.all(
        queueNames.map(async (queue) => {
          const found = await peekAll(open(client, queue), queue, most + 1);
          return { queue, letters: found.slice(0, most), more: found.length > most };
        }),
      );
    },

    async redrive(queue, again) {
      // What dies again meanwhile waits for the next time; else a message that always fails would go round for ever.
      const lying = new Set((await list(queue)).map(({ messageId }) => messageId));
      const client = await connect();
      const [receiver, sender] = [open(client, queue), client.createSender(queue)];
      const left: ServiceBusReceivedMessage[] = [];
      let sent = 0;
      while (sent + left.length < lying.size) {
        const taken = await receiver.receiveMessages(batch, { maxWaitTimeInMs: waitMs });
        if (taken.length === 0) break;
        for (const message of taken) {
          const letter = asLetter(message, queue);
          const messageId = lying.has(letter.messageId) ? await again(letter) : null;
          if (messageId === null) {
            left.push(message);
            continue;
          }
          const { body, contentType = 'application/json' } = message;
          await sender.sendMessages({ messageId, body: body as unknown, contentType });
          await receiver.completeMessage(message);
          sent += 1;
        }
      }
      // Given back only now, or the loop would be handed the same ones again.
      await Promise.all(left.map((message) => receiver.abandonMessage(message)));
      return sent;
    },

    async close() {
      await Promise.allSettled(clients.map((client) => client.close()));
    },
  };
}

async function peekAll(receiver: ServiceBusReceiver, queue: QueueName, most = Infinity): Promise<DeadLetter[]> {
  const found: DeadLetter[] = [];
  for (;;) {
    const peeked = await receiver.peekMessages(batch);
    found.push(...peeked.map((message) => asLetter(message, queue)));
    if (peeked.length === 0 || found.length >= most) return found;
  }
}

function asLetter(message: ServiceBusReceivedMessage, queue: QueueName): DeadLetter {
  const { company } = (message.body ?? {}) as { company?: unknown };
  const reason = message.deadLetterReason ?? '';
  return {
    queue,
    messageId: String(message.messageId ?? ''),
    company: isId(company) ? company : null,
    // A code is shown as it is; free text could say anything.
    reason: /^[\w.-]{1,64}$/.test(reason) ? reason : 'other',
    deliveries: message.deliveryCount ?? 0,
    enqueuedAt: message.enqueuedTimeUtc ?? new Date(0),
  };
}
