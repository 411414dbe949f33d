import { setTimeout as pause } from 'node:timers/promises';
import { app, type InvocationContext } from '@azure/functions';
import { isProblem } from '../../shared/kernel/problem.ts';
import { runsPart } from '../../shared/platform/configuration.ts';
import { errorCode, errorPlace, withoutWords } from '../../shared/platform/log.ts';
import { messageBodies, type Message, type QueueName } from '../../shared/platform/outbox/message.ts';
import { relayOutbox } from '../../shared/platform/outbox/relay.ts';
import { capabilities } from '../capabilities.ts';
import type { Capabilities } from '../runtime.ts';
import { pauseBeforeNext } from './pause-before-next.ts';
import { reportError } from './report-error.ts';
import { mostDeliveries } from '../../shared/platform/outbox/most-deliveries.ts';

/** What a consumer says became of a message, for the log. */
type Consume<Queue extends QueueName> = (
  uses: Capabilities,
  message: Message<Queue>,
  lastDelivery: boolean,
) => Promise<string>;

/**
 * The connection that the host itself opens: in Azure `SERVICE_BUS_TRIGGERS__fullyQualifiedNamespace`, entered with the app's identity.
 * It is no setting of ours, because the host cannot be told that a secret is in the vault.
 */
const triggerConnection = 'SERVICE_BUS_TRIGGERS';

/** A body of an unknown shape can never be handled: after its deliveries it lies with the dead letters, where it is seen. */
class BodyUnreadable extends Error {
  override readonly name = 'BodyUnreadable';
}

/**
 * Registers a consumer: it ends as done, or throws and the message comes again, or the last time goes to the dead letters.
 * What it left in the outbox is published at once.
 */
export function consume<const Queue extends QueueName>(queue: Queue, work: Consume<Queue>): void {
  if (!runsPart('worker')) return;
  app.serviceBusQueue(queue, {
    connection: triggerConnection,
    queueName: queue,
    handler: async (body: unknown, context: InvocationContext) => {
      const uses = await capabilities();
      const started = performance.now();
      const parsed = messageBodies[queue].safeParse(body);
      if (!parsed.success) {
        uses.log('queue.body-unreadable', { queue });
        reportError(uses, { kind: 'queue', name: queue }, new BodyUnreadable());
        throw new BodyUnreadable();
      }
      const message = parsed.data as Message<Queue>;
      const delivery = Number(context.triggerMetadata?.['deliveryCount'] ?? 1);
      try {
        const outcome = await work(uses, message, delivery >= mostDeliveries);
        uses.log('queue.done', { queue, message: message.id, outcome, took: Math.round(performance.now() - started) });
      } catch (error) {
        // Of a company that is read-only nothing follows any more: the message is done.
        if (isProblem(error, 'contract-ended')) {
          const took = Math.round(performance.now() - started);
          return uses.log('queue.done', { queue, message: message.id, outcome: error.code, took });
        }
        const at = errorPlace(error);
        uses.log('queue.failed', { queue, message: message.id, delivery, error: errorCode(error), at });
        reportError(uses, { kind: 'queue', name: queue }, error);
        await pause(pauseBeforeNext(error, delivery));
        throw withoutWords(error);
      }
      await relayOutbox(uses, message.company).catch((error: unknown) =>
        uses.log('timer.failed', { job: 'relay-after-message', error: errorCode(error), at: errorPlace(error) }),
      );
    },
  });
}
