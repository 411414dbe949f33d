/** What a test can have the vault do. Everything is off at the start. */
export type Wishes = Readonly<{
  /** Ends every connection to the vault without an answer. */
  gone?: boolean;
  /** The same for the endpoint that gives tokens. */
  identityGone?: boolean;
  /** Milliseconds before each answer of the vault. */
  slowMs?: number;
  /** Milliseconds before the answer to a POST that came without its body, as a client's first one does to be told where to get a token. */
  slowEmptyMs?: number;
  /** Answers 429 for this many milliseconds, and says to come back after so many seconds. */
  throttle?: Readonly<{ forMs: number; retryAfterSeconds: number }> | null;
  /** Operations that no role has been granted, such as `keys/unwrapKey`. */
  denied?: readonly string[];
}>;

/** How the vault behaves at this moment, and what it has been asked. */
export class Script {
  gone = false;
  identityGone = false;
  slowMs = 0;
  slowEmptyMs = 0;
  denied: readonly string[] = [];
  #throttledUntil = 0;
  #retryAfterSeconds = 0;
  readonly #counts = new Map<string, number>();

  wish({ gone, identityGone, slowMs, slowEmptyMs, throttle, denied }: Wishes): void {
    this.gone = gone ?? this.gone;
    this.identityGone = identityGone ?? this.identityGone;
    this.slowMs = slowMs ?? this.slowMs;
    this.slowEmptyMs = slowEmptyMs ?? this.slowEmptyMs;
    this.denied = denied ?? this.denied;
    if (throttle === undefined) return;
    this.#throttledUntil = performance.now() + (throttle?.forMs ?? 0);
    this.#retryAfterSeconds = throttle?.retryAfterSeconds ?? 0;
  }

  /** Seconds to come back after; null when it takes requests. */
  get throttledFor(): number | null {
    return performance.now() < this.#throttledUntil ? this.#retryAfterSeconds : null;
  }

  count(what: string): void {
    this.#counts.set(what, (this.#counts.get(what) ?? 0) + 1);
  }

  get counts(): Readonly<Record<string, number>> {
    return Object.fromEntries(this.#counts);
  }

  forgetCounts(): void {
    this.#counts.clear();
  }
}
