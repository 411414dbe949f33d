import rhea, { type Delivery, type EventContext, type Sender } from 'rhea';
import { asFailure } from '../failure.ts';
import type { Properties } from '../message.ts';
import { burial } from '../queue.ts';
import type { SubQueue } from '../sub-queue.ts';
import { toProperties } from './message-codec.ts';

const { message: codec } = rhea;

/** The parts of a client's decision that carry something. */
interface Decision {
  undeliverable_here?: boolean;
  message_annotations?: Record<string, unknown>;
  error?: { info?: Record<string, unknown> };
}

/** rhea lets go of a delivery when both ends have settled it. The client counts on our word alone, so rhea is told for both. */
function forget(delivery: Delivery): void {
  Object.assign(delivery, { settled: true, remote_settled: true });
}

/** Takes the decisions a client makes about the messages one link gave it, and answers each. */
export class Settlements {
  readonly #tokens = new Map<Delivery, string>();

  constructor(sender: Sender, receivers: SubQueue) {
    sender.on('accepted', (context) => this.#settle(context, (token) => receivers.complete(token)));
    sender.on('released', (context) => this.#settle(context, (token) => receivers.abandon(token)));
    sender.on('modified', (context) =>
      this.#settle(context, (token, { undeliverable_here, message_annotations }) => {
        const properties = toProperties(message_annotations);
        if (undeliverable_here) receivers.defer(token, properties);
        else receivers.abandon(token, properties);
      }),
    );
    sender.on('rejected', (context) =>
      this.#settle(context, (token, { error }) => receivers.deadLetter(token, burialOf(error?.info))),
    );
  }

  await(delivery: Delivery, token: string): void {
    this.#tokens.set(delivery, token);
  }

  #settle({ delivery }: EventContext, settlement: (token: string, decision: Decision) => void): void {
    const token = delivery && this.#tokens.get(delivery);
    if (!delivery || token === undefined) return;
    this.#tokens.delete(delivery);
    const outcome = outcomeOf(() => settlement(token, delivery.remote_state ?? {}));
    delivery.update(true, outcome);
    forget(delivery);
  }
}

function burialOf(info: Record<string, unknown> = {}): Properties {
  const { DeadLetterReason: reason, DeadLetterErrorDescription: description, ...others } = toProperties(info);
  const text = (value: unknown) => (typeof value === 'string' ? value : undefined);
  return { ...others, ...burial(text(reason), text(description)) };
}

/** Tries a settlement. @returns what the client is told: accepted, or rejected with the reason. */
function outcomeOf(settlement: () => void): unknown {
  const { accepted, rejected } = codec as unknown as Record<string, (fields?: unknown) => { described(): unknown }>;
  try {
    settlement();
    return accepted?.().described();
  } catch (thrown) {
    const { condition, message: description } = asFailure(thrown);
    return rejected?.({ error: { condition, description } }).described();
  }
}
