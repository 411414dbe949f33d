import rhea, { type Delivery, type EventContext, type Sender, type Session } from 'rhea';
import type { Entity } from '../broker.ts';
import { asFailure, notImplemented } from '../failure.ts';
import type { Properties } from '../message.ts';
import { burial } from '../queue.ts';
import { toProperties, toWire } from './message-codec.ts';
import { tagOf } from './wire.ts';

const { message: codec } = rhea;
const SETTLED_BY_SENDER = 1;
const SESSION_FILTER = 'com.microsoft:session-filter';

/** What rhea knows of a session's unsent deliveries, and of a link's own half, but does not declare. */
interface SessionInternals {
  outgoing: { available(): number; next_delivery_id: number; next_pending_delivery: number };
}
interface LinkInternals {
  local: { attach: { snd_settle_mode?: number; rcv_settle_mode?: number } };
}

/**
 * A client's receiver: takes messages from the queue for as long as the client gives credit, and settles them as it says.
 * @throws Failure for a receiver that asks for a session.
 */
export function serveReceiver(sender: Sender, session: Session, { queue, receivers }: Entity): void {
  if (sender.source.filter && SESSION_FILTER in sender.source.filter) throw notImplemented('A session receiver');
  const tokens = new Map<Delivery, string>();
  const { outgoing } = session as unknown as SessionInternals;
  const { attach } = (sender as unknown as LinkInternals).local;
  attach.snd_settle_mode = sender.snd_settle_mode;
  attach.rcv_settle_mode = sender.rcv_settle_mode;

  /** Credit falls only when rhea writes a delivery, so those it still holds are taken off. */
  function room(): number {
    if (!sender.is_open() || outgoing.available() === 0) return 0;
    const credit = (sender as unknown as { credit: number }).credit;
    return credit - (outgoing.next_delivery_id - outgoing.next_pending_delivery);
  }

  const detach = receivers.attach({
    peekLock: sender.snd_settle_mode !== SETTLED_BY_SENDER,
    room,
    deliver(message, lock) {
      const delivery = sender.send(toWire(message, lock, queue) as never, lock ? tagOf(lock.token) : undefined);
      if (lock) tokens.set(delivery, lock.token);
    },
  });

  function settle(context: EventContext, decide: (token: string, outcome: Outcome) => void): void {
    const delivery = context.delivery;
    const token = delivery && tokens.get(delivery);
    if (!delivery || token === undefined) return;
    tokens.delete(delivery);
    delivery.update(
      true,
      outcomeOf(() => decide(token, (delivery.remote_state ?? {}) as Outcome)),
    );
  }

  sender.on('accepted', (context) => settle(context, (token) => receivers.complete(token)));
  sender.on('released', (context) => settle(context, (token) => receivers.abandon(token)));
  sender.on('modified', (context) =>
    settle(context, (token, outcome) => {
      const properties = toProperties(outcome.message_annotations);
      if (outcome.undeliverable_here) receivers.defer(token, properties);
      else receivers.abandon(token, properties);
    }),
  );
  sender.on('rejected', (context) =>
    settle(context, (token, outcome) => receivers.deadLetter(token, burialOf(outcome.error?.info))),
  );
  sender.on('sender_flow', () => receivers.handOut());
  sender.on('sender_draining', () => {
    receivers.handOut();
    sender.set_drained(true);
  });
  for (const event of ['sender_close', 'session_close']) sender.on(event, detach);
  for (const event of ['connection_close', 'disconnected']) sender.connection.on(event, detach);
}

/** The parts of a client's disposition that carry something. */
interface Outcome {
  undeliverable_here?: boolean;
  message_annotations?: Record<string, unknown>;
  error?: { info?: Record<string, unknown> };
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
