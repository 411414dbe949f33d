import { systemClock } from './clock.ts';
import type { Entry } from './entry.ts';
import { queueNotFound } from './failure.ts';
import { Journal } from './journal.ts';
import { queueOptions, type QueueSettings } from './options.ts';
import { Queue } from './queue.ts';
import type { SubQueue } from './sub-queue.ts';

export interface BrokerOptions {
  /** Where the journal is kept. */
  readonly directory: string;
  /** The queues there are. When this is left out, a queue comes into being at its first use. */
  readonly queues?: Readonly<Record<string, QueueSettings>>;
  readonly defaults?: QueueSettings;
}

/** A queue address: `orders`, or `orders/$DeadLetterQueue` for its dead letters. */
export interface Entity {
  readonly queue: Queue;
  readonly receivers: SubQueue;
  readonly dead: boolean;
}

const DEAD_LETTERS = /\/\$deadletterqueue$/i;

/** Queues by name, in front of one journal. */
export class Broker {
  readonly #queues = new Map<string, Queue>();
  readonly #clock = systemClock();
  readonly #journal: Journal;
  readonly #options: BrokerOptions;
  readonly #settings: ReadonlyMap<string, QueueSettings>;

  /** Brings back what the journal holds. @throws Error when the journal is damaged. */
  constructor(options: BrokerOptions) {
    this.#options = options;
    const declared = Object.entries(options.queues ?? {});
    this.#settings = new Map(declared.map(([name, settings]) => [name.toLowerCase(), settings]));
    this.#journal = new Journal(options.directory);
    for (const entry of this.#journal.replay()) this.#queue(entry.queue).ledger.record(entry);
    for (const [name] of declared) this.#queue(name);
    this.#compact();
    for (const queue of this.#queues.values()) queue.resume();
  }

  /** Names are case-insensitive, as in Azure. @throws Failure for a queue that does not exist. */
  entity(address: string): Entity {
    const dead = DEAD_LETTERS.test(address);
    const name = address.replace(DEAD_LETTERS, '');
    const key = name.toLowerCase();
    if (name === '' || (this.#options.queues && !this.#settings.has(key))) throw queueNotFound(name);
    const queue = this.#queue(name);
    return { queue, dead, receivers: dead ? queue.dead : queue.main };
  }

  /** Ends deliveries and timers and closes the journal; nothing more is accepted. */
  stop(): void {
    for (const queue of this.#queues.values()) queue.stop();
    this.#clock.close();
    this.#journal.close();
  }

  #queue(name: string): Queue {
    const key = name.toLowerCase();
    const known = this.#queues.get(key);
    if (known) return known;
    const options = queueOptions(this.#settings.get(key), this.#options.defaults);
    const queue = new Queue(name, options, this.#clock, (entry) => this.#keep(key, entry));
    this.#queues.set(key, queue);
    return queue;
  }

  #keep(queue: string, entry: Entry): void {
    if (this.#journal.isLarge()) this.#compact();
    this.#journal.append({ ...entry, queue });
  }

  #compact(): void {
    this.#journal.compact(this.#everything());
  }

  *#everything() {
    for (const [name, queue] of this.#queues) {
      for (const entry of queue.snapshot()) yield { ...entry, queue: name };
    }
  }
}
