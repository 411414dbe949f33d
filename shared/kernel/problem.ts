import type { Text, TextValues } from './language.ts';
import { problemCodes, type ProblemCode } from './problem-codes.ts';

/** A field or a check that did not hold, named so that a page can point at it. */
export type Fault = Readonly<{ pointer?: string; code: string; text: Text; values?: TextValues }>;

/**
 * An expected refusal: a code of the closed list, and what goes with it. It is what verbs throw;
 * `functions/host/problem.ts` writes it on the wire as RFC 9457. Never carries a person or a typed text.
 */
export class Problem extends Error {
  override readonly name = 'Problem';
  readonly code: ProblemCode;
  readonly faults: readonly Fault[];

  /** `cause` is for the log, which takes its code from it. */
  constructor(code: ProblemCode, faults: readonly Fault[] = [], options: ErrorOptions = {}) {
    super(code, options);
    this.code = code;
    this.faults = faults;
  }

  get status(): number {
    return problemCodes[this.code].status;
  }
}

/** Says whether something thrown is a Problem, of one of the codes if any are named. */
export function isProblem(thrown: unknown, ...codes: ProblemCode[]): thrown is Problem {
  return thrown instanceof Problem && (codes.length === 0 || codes.includes(thrown.code));
}
