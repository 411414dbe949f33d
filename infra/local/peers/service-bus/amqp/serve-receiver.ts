import type { Sender, Session } from 'rhea';
import type { Entity } from '../broker.ts';
import { notImplemented } from '../failure.ts';
import { toWire } from './message-codec.ts';
import { Settlements } from './settlements.ts';
import { tagOf } from './wire.ts';

const SETTLED_BY_SENDER = 1;
const SESSION_FILTER = 'com.microsoft:session-filter';

/** What rhea knows of a session's unsent deliveries and of a link, but does not declare. */
interface SessionInternals {
  outgoing: {
    available(): number;
    transfer_window(): number;
    next_delivery_id: number;
    next_pending_delivery: number;
  };
}
interface SenderInternals {
  credit: number;
  local: { attach: { snd_settle_mode?: number; rcv_settle_mode?: number } };
}

/**
 * A client's receiver: takes messages from the queue for as long as the client gives credit, and settles them as it says.
 * @throws Failure for a receiver that asks for a session.
 */
export function serveReceiver(sender: Sender, session: Session, { queue, receivers }: Entity): void {
  if (sender.source.filter && SESSION_FILTER in sender.source.filter) throw notImplemented('A session receiver');
  const { outgoing } = session as unknown as SessionInternals;
  const link = sender as unknown as SenderInternals;
  link.local.attach.snd_settle_mode = sender.snd_settle_mode;
  link.local.attach.rcv_settle_mode = sender.rcv_settle_mode;
  const settlements = new Settlements(sender, receivers);

  /**
   * The least of what the link was granted, what the session's peer will take and what rhea can track. The first two fall only when
   * rhea writes a delivery, so those it still holds are taken off: a message is not locked while it waits to be sent.
   */
  function room(): number {
    if (!sender.is_open() || link.credit <= 0) return 0;
    const unsent = outgoing.next_delivery_id - outgoing.next_pending_delivery;
    return Math.min(link.credit - unsent, outgoing.transfer_window() - unsent, outgoing.available());
  }

  const detach = receivers.attach({
    peekLock: sender.snd_settle_mode !== SETTLED_BY_SENDER,
    room,
    deliver(message, lock) {
      const delivery = sender.send(toWire(message, lock, queue) as never, lock ? tagOf(lock.token) : undefined);
      if (lock) settlements.await(delivery, lock.token);
    },
  });

  sender.on('sender_flow', () => receivers.handOut());
  sender.on('sender_draining', () => {
    receivers.handOut();
    sender.set_drained(true);
  });

  const { connection } = sender;
  function end(): void {
    detach();
    connection.off('connection_close', end);
    connection.off('disconnected', end);
  }
  sender.on('sender_close', end);
  session.on('session_close', end);
  connection.on('connection_close', end);
  connection.on('disconnected', end);
}
