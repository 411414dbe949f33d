import { randomUUID } from 'node:crypto';
import type { Clock } from './clock.ts';

/** A message in one receiver's hands. `until` is milliseconds UTC. */
export interface Lock {
  readonly token: string;
  readonly sequence: number;
  until: number;
}

/** The locks of one sub-queue. They live in memory only: a restart ends them all. */
export class LockTable {
  readonly #held = new Map<string, { lock: Lock; cancel: () => void }>();
  readonly #clock: Clock;
  readonly #lockMs: number;
  readonly #expired: (sequence: number) => void;

  constructor(clock: Clock, lockMs: number, expired: (sequence: number) => void) {
    this.#clock = clock;
    this.#lockMs = lockMs;
    this.#expired = expired;
  }

  take(sequence: number): Lock {
    const lock = { token: randomUUID(), sequence, until: 0 };
    this.#arm(lock);
    return lock;
  }

  /** @returns the new end of the lock, or null when it is already lost. */
  renew(token: string): number | null {
    const held = this.#held.get(token);
    if (!held) return null;
    held.cancel();
    return this.#arm(held.lock);
  }

  /** Ends a lock. @returns the sequence number it was on, or null when it was already lost. */
  end(token: string): number | null {
    const held = this.#held.get(token);
    if (!held) return null;
    held.cancel();
    this.#held.delete(token);
    return held.lock.sequence;
  }

  #arm(lock: Lock): number {
    lock.until = this.#clock.now() + this.#lockMs;
    const cancel = this.#clock.after(this.#lockMs, () => {
      this.#held.delete(lock.token);
      this.#expired(lock.sequence);
    });
    this.#held.set(lock.token, { lock, cancel });
    return lock.until;
  }
}
