import type { Delivery, Message } from 'rhea';
import type { Entity } from '../broker.ts';
import { asFailure, notImplemented, tooLarge } from '../failure.ts';
import type { Arrival } from '../message.ts';
import { decode, toArrival } from './message-codec.ts';

/** The message format of a batch: each data section is a whole encoded message. */
const BATCH_FORMAT = 0x80013700;

/** The largest message, in bytes, as on the premium tier. */
export const LARGEST_MESSAGE = 1024 * 1024;

/** Takes one transfer into the queue and answers it: accepted once it is in the journal, otherwise rejected with the reason. */
export function takeIn({ queue, dead }: Entity, message: Message, delivery: Delivery): void {
  try {
    if (dead) throw notImplemented('Sending to the dead letters');
    queue.send(arrivals(message, delivery.format));
    delivery.accept();
  } catch (thrown) {
    const { condition, message: description } = asFailure(thrown);
    delivery.reject({ condition, description });
  }
}

function arrivals(message: Message, format: number): Arrival[] {
  const all = format === BATCH_FORMAT ? unpack(message as unknown as Buffer) : [message];
  const taken = all.map(toArrival);
  const bytes = taken.reduce((sum, { content }) => sum + content.length, 0);
  if (bytes > LARGEST_MESSAGE) throw tooLarge(LARGEST_MESSAGE);
  return taken;
}

/** rhea hands a transfer of another format over undecoded. */
function unpack(bytes: Buffer): Message[] {
  const sections: Buffer[] = [decode(bytes).body.content].flat();
  return sections.map(decode);
}
