import type { ProblemCode } from '../../kernel/problem-codes.ts';

/** What `refuseRestricted` answers with: of whom data may only be kept, or who is being erased or was. */
export const limitProblems = [
  'data-restricted',
  'being-erased',
  'person-erased',
] as const satisfies readonly ProblemCode[];
