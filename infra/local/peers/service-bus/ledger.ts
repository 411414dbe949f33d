import type { Entry } from './entry.ts';
import type { Message, Properties } from './message.ts';

export interface Sighting {
  readonly at: number;
  readonly sequence: number;
}

/** Everything about one queue that a restart brings back. It changes through `record` alone, live and in replay, so the two cannot differ. */
export class Ledger {
  readonly messages = new Map<number, Message>();
  /** Message ids in the order they were seen. */
  readonly seen = new Map<string, Sighting>();
  last = 0;

  record(entry: Entry): void {
    switch (entry.do) {
      case 'add':
        for (const message of entry.messages) this.#add(message, entry.remember ? entry.at : null);
        return;
      case 'lock':
        return this.#change(entry.sequence, (message) => void (message.locked = true));
      case 'release':
        return this.#change(entry.sequence, (message) => {
          message.deliveryCount += 1;
          settle(message, entry.properties);
        });
      case 'defer':
        return this.#change(entry.sequence, (message) => {
          message.deferred = true;
          settle(message, entry.properties);
        });
      case 'bury':
        return this.#change(entry.sequence, (message) => {
          message.dead = true;
          message.deferred = false;
          settle(message, entry.properties);
        });
      case 'remove':
        this.messages.delete(entry.sequence);
        return;
      case 'recall':
        this.last = entry.last;
        for (const [id, at, sequence] of entry.seen) this.seen.set(id, { at, sequence });
    }
  }

  /** Forgets ids seen at or before a moment. */
  forgetSeen(moment: number): void {
    for (const [id, { at }] of this.seen) {
      if (at > moment) return;
      this.seen.delete(id);
    }
  }

  /** @returns the entries that rebuild this ledger; ids seen before `since` are forgotten. */
  *snapshot(since: number): Generator<Entry> {
    const seen = [...this.seen].filter(([, { at }]) => at >= since);
    yield { do: 'recall', last: this.last, seen: seen.map(([id, { at, sequence }]) => [id, at, sequence]) };
    for (const message of this.messages.values()) yield { do: 'add', at: 0, remember: false, messages: [message] };
  }

  #add(message: Message, seenAt: number | null): void {
    this.messages.set(message.sequence, message);
    this.last = Math.max(this.last, message.sequence);
    if (seenAt !== null) this.seen.set(message.id, { at: seenAt, sequence: message.sequence });
  }

  #change(sequence: number, change: (message: Message) => void): void {
    const message = this.messages.get(sequence);
    if (message) change(message);
  }
}

function settle(message: Message, properties: Properties = {}): void {
  message.locked = false;
  message.properties = { ...message.properties, ...properties };
}
