import type { Ore } from '../../kernel/money.ts';

/** What the steps so far have set to be covered, in öre; null where none has. */
export const carriedIn = (steps: readonly Readonly<{ covered: Ore | null }>[]): Ore | null =>
  steps.findLast(({ covered }) => covered !== null)?.covered ?? null;
