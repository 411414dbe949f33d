import type { Clock } from './clock.ts';
import { lockLost, messageNotFound } from './failure.ts';
import { LockTable, type Lock } from './lock-table.ts';
import type { Message, Properties } from './message.ts';
import { ReadyList } from './ready-list.ts';

/** Someone who takes messages. `room` is how many it can take this moment; without peek-lock a message is gone when handed over. */
export interface Consumer {
  readonly peekLock: boolean;
  room(): number;
  deliver(message: Message, lock: Lock | null): void;
}

/** What the queue does for its sub-queues: keep each change in the journal, and decide where a message goes. */
export interface Keeper {
  find(sequence: number): Message | undefined;
  locked(message: Message): void;
  removed(message: Message): void;
  released(message: Message, properties?: Properties): void;
  deferred(message: Message, properties?: Properties): void;
  buried(message: Message, properties: Properties): void;
}

/** The queue proper or its dead letters, as receivers see it: what is ready, who is waiting, what is locked. */
export class SubQueue {
  readonly ready = new ReadyList();
  readonly #consumers: Consumer[] = [];
  readonly #locks: LockTable;
  readonly #keeper: Keeper;
  #stopped = false;

  constructor(keeper: Keeper, clock: Clock, lockMs: number) {
    this.#keeper = keeper;
    this.#locks = new LockTable(clock, lockMs, (sequence) => this.#keeper.released(this.#message(sequence)));
  }

  /** @returns a function that ends the consumer; what it holds locked stays locked until the lock ends, as in Azure. */
  attach(consumer: Consumer): () => void {
    this.#consumers.push(consumer);
    queueMicrotask(() => this.handOut());
    return () => {
      const at = this.#consumers.indexOf(consumer);
      if (at >= 0) this.#consumers.splice(at, 1);
    };
  }

  /** Gives ready messages to consumers with room, in turn. Call it whenever either side may have changed. */
  handOut(): void {
    while (!this.#stopped) {
      const sequence = this.ready.first();
      const at = this.#consumers.findIndex((consumer) => consumer.room() > 0);
      const [consumer] = sequence === undefined || at < 0 ? [] : this.#consumers.splice(at, 1);
      if (!consumer || sequence === undefined) return;
      this.#consumers.push(consumer);
      const message = this.#message(sequence);
      if (consumer.peekLock) consumer.deliver(message, this.#lock(message));
      else {
        this.ready.delete(sequence);
        this.#keeper.removed(message);
        consumer.deliver(message, null);
      }
    }
  }

  /** Locks a deferred message. @throws Failure when it is not here, not deferred or already locked. */
  lockDeferred(sequence: number): { message: Message; lock: Lock } {
    const message = this.#keeper.find(sequence);
    if (!message?.deferred || message.locked) throw messageNotFound();
    return { message, lock: this.#lock(message) };
  }

  /** @returns the new end of the lock, milliseconds UTC. @throws Failure when the lock is lost, as do all that take a token. */
  renew(token: string): number {
    const until = this.#locks.renew(token);
    if (until === null) throw lockLost();
    return until;
  }

  complete(token: string): void {
    this.#keeper.removed(this.#unlock(token));
  }

  abandon(token: string, properties?: Properties): void {
    this.#keeper.released(this.#unlock(token), properties);
  }

  defer(token: string, properties?: Properties): void {
    this.#keeper.deferred(this.#unlock(token), properties);
  }

  deadLetter(token: string, properties: Properties): void {
    this.#keeper.buried(this.#unlock(token), properties);
  }

  stop(): void {
    this.#stopped = true;
  }

  #lock(message: Message): Lock {
    this.#keeper.locked(message);
    this.ready.delete(message.sequence);
    return this.#locks.take(message.sequence);
  }

  #unlock(token: string): Message {
    const sequence = this.#locks.end(token);
    if (sequence === null) throw lockLost();
    return this.#message(sequence);
  }

  #message(sequence: number): Message {
    const message = this.#keeper.find(sequence);
    if (!message) throw messageNotFound();
    return message;
  }
}
