import type { Id } from '../../kernel/ids.ts';

/** An event as it may leave: it came through the catalogue. */
export type Listed = Readonly<{ event: string; properties: Readonly<Record<string, string>> }> & {
  readonly __listed: unique symbol;
};

/** Gives an event as it may leave. Throws TypeError for what is not in the catalogue. */
export type AsListed = (event: string, properties: Readonly<Record<string, unknown>>) => Listed;

/** The service did not take an event, and may take it later. `status` is what it answered, 0 where it did not. */
export class AnalyticsAway extends Error {
  override readonly name = 'AnalyticsAway';
  readonly status: number;
  constructor(status: number) {
    super('an event was not taken');
    this.status = status;
  }
}

/** Where something went wrong: the name of a route, a queue or a timer job. */
export type ErrorPlace = Readonly<{ kind: 'route' | 'queue' | 'timer'; name: string }>;

/** Where events and errors are told. */
export interface Analytics {
  /** The host that is told, or null where nobody is. */
  readonly host: string | null;
  /**
   * Tells of one event, under an id by which a repetition is known there. Rejects with AnalyticsAway where it was not taken, and with
   * TypeError for what is not in the catalogue.
   */
  tell(id: Id, at: Date, event: Listed): Promise<void>;
  /**
   * Tells of an error: its class, its code and where in the code it was, and nothing it says. Never rejects and is waited for by nobody; of many
   * alike only some are told.
   */
  tellError(place: ErrorPlace, error: unknown): void;
  /** Whether the last error that was sent was taken; null before one was. */
  errorsTaken(): boolean | null;
  /** Lets what is on its way arrive, for two seconds at most. */
  close(): Promise<void>;
}
