import { admit } from './admit.ts';
import type { Clock } from './clock.ts';
import type { Entry } from './entry.ts';
import { messageNotFound } from './failure.ts';
import { Ledger } from './ledger.ts';
import type { Arrival, Message, Properties } from './message.ts';
import type { QueueOptions } from './options.ts';
import { SubQueue, type Keeper } from './sub-queue.ts';

/** What dead-lettering writes on a message, under the names Azure uses. */
export function burial(reason: string | undefined, description: string | undefined): Properties {
  return {
    ...(reason === undefined ? {} : { DeadLetterReason: reason }),
    ...(description === undefined ? {} : { DeadLetterErrorDescription: description }),
  };
}

/** One queue with its dead letters. Every change is kept in the journal before anyone sees it. */
export class Queue implements Keeper {
  readonly name: string;
  readonly ledger = new Ledger();
  readonly main: SubQueue;
  readonly dead: SubQueue;
  readonly #options: QueueOptions;
  readonly #clock: Clock;
  readonly #keep: (entry: Entry) => void;

  /** @param keep writes an entry to the journal, and throws when it cannot */
  constructor(name: string, options: QueueOptions, clock: Clock, keep: (entry: Entry) => void) {
    this.name = name;
    this.#options = options;
    this.#clock = clock;
    this.#keep = keep;
    this.main = new SubQueue(this, clock, options.lockMs);
    this.dead = new SubQueue(this, clock, options.lockMs);
  }

  /** Puts everything the ledger holds where it belongs after a restart: locks of the process before count as failed deliveries. */
  resume(): void {
    for (const message of this.ledger.messages.values()) {
      if (message.locked) this.released(message);
      else this.#place(message);
      if (!message.dead) this.#expireInTime(message);
    }
  }

  /** Takes messages in, all or none. @returns a sequence number for each, known from before for a duplicate. */
  send(arrivals: readonly Arrival[]): number[] {
    const at = this.#clock.now();
    const remember = this.#options.dedupeMs > 0;
    this.ledger.forgetSeen(at - this.#options.dedupeMs);
    const seen = (id: string) => this.ledger.seen.get(id)?.sequence;
    const { added, sequences } = admit(arrivals, this.#options, seen, this.ledger.last, at);
    if (added.length > 0) this.#record({ do: 'add', at, remember, messages: added });
    for (const message of added) {
      this.#place(message);
      this.#expireInTime(message);
    }
    return sequences;
  }

  /** @throws Failure when a message is not there or no longer waits for its time; then none is cancelled. */
  cancelScheduled(sequences: readonly number[]): void {
    const waiting = sequences.map((sequence) => this.find(sequence));
    for (const message of waiting) if (!message || !this.isScheduled(message)) throw messageNotFound();
    for (const message of waiting) if (message) this.removed(message);
  }

  /** @returns up to `count` messages from a sequence number on, locked, deferred and scheduled ones too. */
  peek(dead: boolean, from: number, count: number): Message[] {
    const all = [...this.ledger.messages.values()].filter((one) => one.dead === dead && one.sequence >= from);
    return all.sort((a, b) => a.sequence - b.sequence).slice(0, count);
  }

  isScheduled(message: Message): boolean {
    return !message.dead && message.availableAt > this.#clock.now();
  }

  /** The entries a compacted journal needs of this queue. */
  snapshot(): Iterable<Entry> {
    return this.ledger.snapshot(this.#clock.now() - this.#options.dedupeMs);
  }

  stop(): void {
    this.main.stop();
    this.dead.stop();
  }

  find(sequence: number): Message | undefined {
    return this.ledger.messages.get(sequence);
  }

  locked(message: Message): void {
    this.#record({ do: 'lock', sequence: message.sequence });
  }

  removed(message: Message): void {
    this.#record({ do: 'remove', sequence: message.sequence });
  }

  deferred(message: Message, properties?: Properties): void {
    this.#record({ do: 'defer', sequence: message.sequence, ...(properties && { properties }) });
    if (this.#isExpired(message)) this.#expire(message);
  }

  released(message: Message, properties?: Properties): void {
    this.#record({ do: 'release', sequence: message.sequence, ...(properties && { properties }) });
    if (this.#isExpired(message)) return this.#expire(message);
    if (message.dead || message.deliveryCount < this.#options.maxDeliveryCount) return this.#place(message);
    const why = `Message could not be consumed after ${message.deliveryCount} delivery attempts.`;
    this.buried(message, burial('MaxDeliveryCountExceeded', why));
  }

  buried(message: Message, properties: Properties): void {
    this.#record({ do: 'bury', sequence: message.sequence, properties });
    this.main.ready.delete(message.sequence);
    this.#place(message);
  }

  #record(entry: Entry): void {
    this.#keep(entry);
    this.ledger.record(entry);
  }

  /** Makes an unlocked message available: now, at its time, or on request only when deferred. */
  #place(message: Message): void {
    if (message.deferred) return;
    const { sequence } = message;
    const wait = message.dead ? 0 : message.availableAt - this.#clock.now();
    if (wait > 0) {
      this.#clock.after(wait, () => this.find(sequence) && this.#place(message));
      return;
    }
    const home = message.dead ? this.dead : this.main;
    home.ready.add(sequence);
    home.handOut();
  }

  #expireInTime(message: Message): void {
    if (message.expiresAt === null) return;
    this.#clock.after(message.expiresAt - this.#clock.now(), () => {
      const { locked, dead } = message;
      if (this.find(message.sequence) && !locked && !dead) this.#expire(message);
    });
  }

  #isExpired(message: Message): boolean {
    return !message.dead && message.expiresAt !== null && message.expiresAt <= this.#clock.now();
  }

  #expire(message: Message): void {
    const why = 'The message expired and was dead lettered.';
    if (this.#options.deadLetterExpired) return this.buried(message, burial('TTLExpiredException', why));
    this.main.ready.delete(message.sequence);
    this.removed(message);
  }
}
