import type { Ore } from '../../kernel/money.ts';
import type { Holding } from '../benefits/allowance.ts';
import { holdingOf } from '../benefits/holding.ts';
import type { ExpenseState } from './state.ts';

/** What a move asks a claim to cover from here on, in öre: at most what is left, or exactly that or nothing at all. */
export type Cover = Readonly<{ upTo: Ore }> | Readonly<{ exactly: Ore }>;

type Moving = Readonly<{ covered: Ore; held: Holding; to: ExpenseState; free: Ore; cover: Cover | undefined }>;

/**
 * What a claim is to cover in the state it moves to, of the `free` öre that it may hold. Where the move does not say, what it covered
 * before, as far as that is still left: the base can have fallen since. What was decided stays as it was decided.
 */
export function coverOf({ covered, held, to, free, cover }: Moving): Ore {
  if (cover) return 'upTo' in cover ? Math.min(cover.upTo, free) : cover.exactly;
  const takes = holdingOf(to, 1);
  const stays = takes.used + takes.reserved === 0 || (held.used > 0 && takes.used > 0);
  return stays ? covered : Math.min(covered, free);
}

/**
 * Says whether a claim would take more than it may. One that was decided already does not, whatever the base has become: payroll takes it
 * along and confirms it as it is.
 */
export const takesTooMuch = (held: Holding, after: Holding, free: Ore): boolean =>
  (after.used > held.used || after.reserved > 0) && after.reserved + after.used > free;
