/** Objects that nobody can change once written: outside the database, under lock. */
export type LockedObjects = Readonly<{
  /**
   * Writes the bytes where nothing is (If-None-Match: *): false where something already is, which may be the same bytes from a try
   * whose answer was lost. Rejects with LockedObjectsAway or LockedObjectsRefused.
   */
  putOnce(key: string, bytes: Uint8Array, lockedUntil: Date): Promise<boolean>;
  /** The oldest version of an object: a later one over it does not count. Null where there is none. Rejects as `putOnce` does. */
  readOldest(key: string): Promise<Uint8Array | null>;
  /** When that version was written, by the clock of the store. Null where there is none. Rejects as `putOnce` does. */
  writtenAt(key: string): Promise<Date | null>;
  /** The keys under a prefix, in the order of their bytes; also those that somebody marked as deleted. Rejects as `putOnce` does. */
  list(prefix: string): AsyncIterable<string>;
}>;

/** The store did not answer or was too busy: the same may succeed later. */
export class LockedObjectsAway extends Error {
  override readonly name = 'LockedObjectsAway';
  /** Why, as a code that may be logged. */
  readonly code: string;
  constructor(code: string) {
    super(`the store of locked objects is away: ${code}`);
    this.code = code;
  }
}

/** The store said no, and will say no again until somebody changes something: a bucket, a right, a lock. */
export class LockedObjectsRefused extends Error {
  override readonly name = 'LockedObjectsRefused';
  /** Why, as a code that may be logged. */
  readonly code: string;
  constructor(code: string) {
    super(`the store of locked objects refuses: ${code}`);
    this.code = code;
  }
}
