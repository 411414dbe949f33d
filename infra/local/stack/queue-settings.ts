import { queueNames } from '../../../shared/platform/outbox/message.ts';
import { mostDeliveries } from '../../../shared/platform/outbox/most-deliveries.ts';

/** The product's queues as the local Service Bus makes them: they remember message ids for ten minutes. */
export const queueSettings = Object.fromEntries(
  queueNames.map((name) => [name, { maxDeliveryCount: mostDeliveries, dedupeMs: 600_000 }]),
);
