import { randomBytes } from 'node:crypto';
import { uuidV7, type Id } from '../kernel/ids.ts';

/** Time as a capability: verbs ask it, tests set it. */
export interface Clock {
  now(): Date;
}

/** New ids and random bytes as a capability. */
export interface Randomness {
  id(): Id;
  bytes(count: number): Buffer;
}

export const systemClock: Clock = { now: () => new Date() };

/**
 * Gives ids that sort in the order they were made, also within a millisecond: what one transaction writes is listed as it
 * happened. The 12 bits after the time count, from a random start (RFC 9562 §6.2, method 1); a clock that is set back is not followed.
 */
export function orderedIds(clock: Clock, bytes: Randomness['bytes']): () => Id {
  const most = 0xfff;
  let time = -Infinity;
  let count = 0;
  return () => {
    const now = clock.now().getTime();
    const random = bytes(10);
    if (now > time) {
      time = now;
      count = random.readUInt16BE() & (most >> 1);
    } else if (count === most) {
      time += 1;
      count = 0;
    } else count += 1;
    random.writeUInt16BE(count);
    return uuidV7(time, random);
  };
}

/** Ids by the clock's time, and bytes from the operating system. */
export function systemRandomness(clock: Clock): Randomness {
  return { id: orderedIds(clock, randomBytes), bytes: (count) => randomBytes(count) };
}
