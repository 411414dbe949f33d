import { S3Failure } from './failure.ts';

/** What goes wrong: an answer by its code, and how long it takes; a connection that ends midway, on the way there (`reset`) or back (`cut`); an answer that is lost after the work was done. */
export type FaultKind =
  | 'InternalError'
  | 'SlowDown'
  | 'AccessDenied'
  | 'ExpiredToken'
  | 'RequestTimeout'
  | 'reset'
  | 'lost-answer'
  | 'cut'
  | 'slow';

/** One thing that goes wrong, at an operation by its name (`UploadPart`), after so many of it went well, so many times. */
export type Fault = Readonly<{ at: string; kind: FaultKind; after?: number; times?: number; ms?: number }>;

const statuses = {
  InternalError: 500,
  SlowDown: 503,
  AccessDenied: 403,
  ExpiredToken: 400,
  RequestTimeout: 400,
} as const;

export const failureOf = (kind: keyof typeof statuses): S3Failure => new S3Failure(statuses[kind], kind);
export const isAnswer = (kind: FaultKind): kind is keyof typeof statuses => kind in statuses;

/** The faults that a test has switched on, and what was asked for, counted by operation. */
export class Faults {
  #left: { fault: Fault; after: number; times: number }[] = [];
  #counts: Record<string, number> = {};

  set(faults: readonly Fault[]): void {
    this.#left = faults.map((fault) => ({ fault, after: fault.after ?? 0, times: fault.times ?? 1 }));
  }

  get counts(): Readonly<Record<string, number>> {
    return this.#counts;
  }

  forgetCounts(): void {
    this.#counts = {};
  }

  /** The fault that this request of an operation meets; null where it meets none. */
  next(operation: string): Fault | null {
    this.#counts[operation] = (this.#counts[operation] ?? 0) + 1;
    for (const one of this.#left) {
      if (one.fault.at !== operation || one.times === 0) continue;
      if (one.after > 0) {
        one.after -= 1;
        continue;
      }
      one.times -= 1;
      return one.fault;
    }
    return null;
  }
}
