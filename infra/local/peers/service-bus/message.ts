/** What may stand in a message property; a date arrives as ISO text. */
export type Property = string | number | boolean | null;
export type Properties = Readonly<Record<string, Property>>;

/** A message on its way in. `content` is the AMQP message as the sender encoded it; times are milliseconds. */
export interface Arrival {
  readonly id: string;
  readonly content: Buffer;
  /** When it may first be received (UTC), or null for at once. */
  readonly scheduledFor: number | null;
  readonly ttlMs: number | null;
}

/** A message at rest. Times are milliseconds since 1970 UTC. */
export interface Message {
  /** Unique in its queue, rising, and the same for life: dead-lettering keeps it. */
  readonly sequence: number;
  readonly id: string;
  readonly content: Buffer;
  readonly availableAt: number;
  readonly expiresAt: number | null;
  /** Deliveries that ended without a decision. */
  deliveryCount: number;
  /** Handed out and not settled. The lock itself lives in memory only; this flag is what a restart finds of it. */
  locked: boolean;
  deferred: boolean;
  dead: boolean;
  /** Properties added by settlements, over those the sender wrote. */
  properties: Properties;
}
