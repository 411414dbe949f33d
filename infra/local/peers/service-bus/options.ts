/** One queue's settings, as on an Azure queue; milliseconds. */
export interface QueueOptions {
  readonly maxDeliveryCount: number;
  readonly lockMs: number;
  /** How long a message id is remembered; 0 turns duplicate detection off. */
  readonly dedupeMs: number;
  readonly ttlMs: number | null;
  /** Whether an expired message is dead-lettered (true) or dropped. Azure drops unless told otherwise; here nothing is lost unless asked. */
  readonly deadLetterExpired: boolean;
}

export type QueueSettings = Partial<QueueOptions>;

/** @returns the settings of one queue: its own, else the shared ones, else those Azure gives a new queue. */
export function queueOptions(own: QueueSettings = {}, shared: QueueSettings = {}): QueueOptions {
  const azure = { maxDeliveryCount: 10, lockMs: 60_000, dedupeMs: 0, ttlMs: null, deadLetterExpired: true };
  return { ...azure, ...shared, ...own };
}
