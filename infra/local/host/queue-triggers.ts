import type { ServiceBusClient, ServiceBusReceivedMessage, ServiceBusReceiver } from '@azure/service-bus';
import { isDisabled, resolveAppSettings } from './app-settings.ts';
import { describeError, type Execute } from './execute.ts';
import type { RegisteredFunction } from './functions-core.ts';
import type { HostSettings } from './host-settings.ts';
import type { InFlight } from './in-flight.ts';
import type { Log } from './log.ts';
import { Places } from './places.ts';
import { openServiceBus } from './service-bus-client.ts';
import { messageInput, messageMetadata } from './service-bus-message.ts';
import { traceContext } from './trace-context.ts';

export interface QueueParts {
  readonly execute: Execute;
  readonly inFlight: InFlight;
  readonly settings: Pick<HostSettings, 'maxConcurrentCalls' | 'maxAutoLockRenewalDuration'>;
  readonly log: Log;
}

/** The queue functions of an app, fed by the Service Bus behind the app setting that each trigger names. */
export class QueueTriggers {
  readonly #parts: QueueParts;
  readonly #functions: readonly RegisteredFunction[];
  readonly #clients = new Map<string, ServiceBusClient>();
  readonly #receivers: ServiceBusReceiver[] = [];
  readonly #subscriptions: { close(): Promise<void> }[] = [];
  readonly #heard = new Map<string, number>();
  #stopping = false;

  /** Throws when a trigger asks for what this host does not do: a topic, sessions, batches, settling by hand. */
  constructor(functions: readonly RegisteredFunction[], parts: QueueParts) {
    this.#parts = parts;
    this.#functions = functions.filter(({ trigger }) => trigger.type === 'serviceBusTrigger');
    this.#functions.forEach(refuseUnsupported);
  }

  /** Begins to receive. A broker that is not there yet, or goes away, is tried again for as long as the host runs. */
  async start(): Promise<void> {
    for (const fn of this.#functions) {
      if (!isDisabled(fn.name)) this.#subscribe(fn, await this.#client(String(fn.trigger['connection'])));
    }
  }

  /** Takes no more messages; those in flight can still be settled. */
  async stop(): Promise<void> {
    this.#stopping = true;
    await Promise.allSettled(this.#subscriptions.map((subscription) => subscription.close()));
  }

  /** Ends the connections. A message that was not settled comes back when its lock expires. */
  async close(): Promise<void> {
    await Promise.allSettled(this.#receivers.map((receiver) => receiver.close()));
    await Promise.allSettled([...this.#clients.values()].map((client) => client.close()));
  }

  #subscribe(fn: RegisteredFunction, client: ServiceBusClient): void {
    const { settings, inFlight } = this.#parts;
    const receiver = client.createReceiver(resolveAppSettings(String(fn.trigger['queueName'])), {
      receiveMode: 'peekLock',
      maxAutoLockRenewalDurationInMs: settings.maxAutoLockRenewalDuration,
      skipParsingBodyAsJson: true,
    });
    // After a reconnect the client hands out credit anew while old messages are still being worked on.
    const places = new Places(settings.maxConcurrentCalls);
    const subscription = receiver.subscribe(
      {
        processMessage: (message) => inFlight.track(places.run(() => this.#handle(fn, receiver, message))),
        processError: async ({ error, errorSource }) =>
          this.#hear(fn, `Service Bus (${errorSource}): ${error.message}`),
      },
      { autoCompleteMessages: false, maxConcurrentCalls: settings.maxConcurrentCalls },
    );
    this.#receivers.push(receiver);
    this.#subscriptions.push(subscription);
  }

  /**
   * Completed when the handler returned, abandoned when it threw: delivery count and dead-lettering are the broker's.
   * What arrives while the host stops, or waited for a place until then, is given back unread.
   */
  async #handle(
    fn: RegisteredFunction,
    receiver: ServiceBusReceiver,
    message: ServiceBusReceivedMessage,
  ): Promise<void> {
    const parent = message.applicationProperties?.['Diagnostic-Id'];
    const details = {
      triggerMetadata: messageMetadata(message),
      trace: traceContext(typeof parent === 'string' ? parent : undefined),
    };
    const isDone =
      !this.#stopping &&
      (await this.#parts.execute(fn, messageInput(message), details).then(
        () => true,
        () => false,
      ));
    try {
      await (isDone ? receiver.completeMessage(message) : receiver.abandonMessage(message));
    } catch (error) {
      this.#warn(fn, `A message was not settled and will come again. ${describeError(error)}`);
    }
  }

  async #client(connection: string): Promise<ServiceBusClient> {
    const client = this.#clients.get(connection) ?? (await openServiceBus(connection));
    this.#clients.set(connection, client);
    return client;
  }

  /** Twice a second the client says again that a broker is away; the log says it twice a minute. */
  #hear(fn: RegisteredFunction, message: string): void {
    const [key, now] = [`${fn.name}: ${message}`, performance.now()];
    if (now - (this.#heard.get(key) ?? -Infinity) < 30_000) return;
    this.#heard.set(key, now);
    this.#warn(fn, message);
  }

  #warn(fn: RegisteredFunction, message: string): void {
    if (!this.#stopping) this.#parts.log({ level: 'warning', category: 'system', message, function: fn.name });
  }
}

function refuseUnsupported(fn: RegisteredFunction): void {
  const { trigger } = fn;
  const asked = {
    topics: trigger['topicName'] !== undefined,
    sessions: trigger['isSessionsEnabled'] === true,
    batches: trigger['cardinality'] === 'many',
    'settling by hand': trigger['autoCompleteMessages'] === false,
    'SDK bindings': trigger['sdkBinding'] === true,
  };
  for (const [what, isAsked] of Object.entries(asked)) {
    if (isAsked) throw new Error(`The function '${fn.name}' asks for ${what}, which this host does not offer.`);
  }
}
