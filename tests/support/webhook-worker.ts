import { ServiceBusClient } from '@azure/service-bus';
import { openCourier } from '../../shared/adapters/webhooks/open-courier.ts';
import { serviceBusPublisher } from '../../shared/adapters/service-bus/publish.ts';
import { deliverWebhook } from '../../shared/payroll/webhooks/deliver-webhook.ts';
import { openLanes } from '../../shared/payroll/webhooks/lanes.ts';
import type { Pace } from '../../shared/payroll/webhooks/schedule.ts';
import { messageBodies } from '../../shared/platform/outbox/message.ts';
import { relayOutbox } from '../../shared/platform/outbox/relay.ts';
import { Secret } from '../../shared/platform/secret.ts';
import { fastInstance, type FastSettings } from './fast-instance.ts';

/* A program that takes webhooks from the broker and delivers them, eight at a time as a host does: something to kill in a test. */

export type ToDeliver = Readonly<{
  settings: FastSettings;
  bus: string;
  allow: readonly string[];
  patience: number;
  pace: Pace;
}>;

process.once('message', (message) => {
  const { settings, bus, allow, patience, pace } = message as ToDeliver;
  const { uses: parts, app } = fastInstance(settings);
  const uses = {
    database: app,
    seals: parts.seals,
    clock: parts.clock,
    randomness: parts.randomness,
    courier: openCourier({ allow }, { patience }),
    lanes: openLanes(),
    webhookPace: pace,
    publish: serviceBusPublisher({ connection: new Secret(bus) }).publish,
    log: () => undefined,
  };
  const client = new ServiceBusClient(bus, { retryOptions: { maxRetries: 1, timeoutInMs: 10_000 } });
  const receiver = client.createReceiver('deliver-webhook');
  receiver.subscribe(
    {
      async processMessage(received) {
        const body = messageBodies['deliver-webhook'].parse(received.body);
        await deliverWebhook(uses, body);
        await relayOutbox(uses, body.company);
      },
      async processError() {
        // It is handed out again.
      },
    },
    { maxConcurrentCalls: 8 },
  );
  process.send?.('ready');
});
process.once('disconnect', () => process.exit());
