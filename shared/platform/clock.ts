import { randomBytes, randomFillSync } from 'node:crypto';
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

/** Up to so many bytes are nonces and the like, of which many are made: asking for each takes as long as a third of a field's sealing. */
const small = 16;

/** Random bytes of the operating system, small amounts of them out of a larger one; what was handed out is wiped from it. */
function pooledBytes(): Randomness['bytes'] {
  const pool = Buffer.allocUnsafeSlow(4096);
  let at = pool.length;
  return (count) => {
    if (count > small) return randomBytes(count);
    if (at + count > pool.length) {
      randomFillSync(pool);
      at = 0;
    }
    const bytes = Buffer.allocUnsafe(count);
    pool.copy(bytes, 0, at, at + count);
    pool.fill(0, at, at + count);
    at += count;
    return bytes;
  };
}

/** Ids by the clock's time, and bytes from the operating system. */
export function systemRandomness(clock: Clock): Randomness {
  const bytes = pooledBytes();
  return { id: orderedIds(clock, bytes), bytes };
}
