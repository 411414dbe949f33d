import { createHash } from 'node:crypto';
import type { Case } from './case.ts';

export type Half = 'tuning' | 'held-out';

/**
 * One of many that were tried until the halves were alike in verdicts and languages, before anything had been judged by the set.
 * It changes with a new set alone: what has been looked at while tuning can never be held out again.
 */
const salt = 'set 146';

/**
 * The half of the set that a case is in: whoever improves the evaluation looks at `tuning` alone. It rests on the id, so that no
 * other case moves when one is added; an injected case goes with its twin, which would give it away.
 */
export function halfOf({ id, twin }: Pick<Case, 'id' | 'twin'>): Half {
  const [first = 0] = createHash('sha256')
    .update(`${salt}:${twin ?? id}`)
    .digest();
  return first % 2 === 0 ? 'tuning' : 'held-out';
}
