const [minute, hour] = [60_000, 3_600_000];

/** Attempts until a request is given up and shown: about three days of them. */
export const mostAttempts = 16;

/** Milliseconds that an attempt has before the next may begin: more than its calls can take together. */
export const attemptLease = 5 * minute;

/** The wait after an attempt that failed, in milliseconds: five minutes, doubled up to eight hours, and never less than Close asks for. */
export const waitAfter = (attempt: number, retryAfterMs: number | null): number =>
  Math.max(Math.min(8 * hour, 2 ** Math.min(attempt - 1, 10) * attemptLease), retryAfterMs ?? 0);
