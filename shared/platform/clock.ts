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

/** Ids that sort by the clock's time, and bytes from the operating system. */
export function systemRandomness(clock: Clock): Randomness {
  return { id: () => uuidV7(clock.now().getTime(), randomBytes(10)), bytes: (count) => randomBytes(count) };
}
