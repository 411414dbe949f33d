import { isProblem } from '../../shared/kernel/problem.ts';
import { mostDeliveries } from '../../shared/platform/outbox/most-deliveries.ts';

/** Seconds after each delivery but the last: together more than ten minutes, each less than a message's lock is kept up. */
const pauses = [5, 75, 260, 280] as const;

/**
 * Milliseconds to hold a message that failed before it is given back, to be delivered again. Only what waits for the vault is held:
 * it says at once that it does not answer, and a message given back at once would spend all its deliveries in a second.
 * `delivery` counts from one.
 */
export const pauseBeforeNext = (error: unknown, delivery: number): number =>
  isProblem(error, 'keys-away') && delivery < mostDeliveries ? (pauses[delivery - 1] ?? 0) * 1000 : 0;
