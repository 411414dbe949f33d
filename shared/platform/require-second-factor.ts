import { Problem } from '../kernel/problem.ts';
import type { Staff } from './actor.ts';

/**
 * For what staff cannot take back: a break-glass code is one thing that somebody has, and nobody vouched for a second one. Throws Problem
 * `staff-second-factor-missing`.
 */
export function requireSecondFactor({ breakGlass }: Staff): void {
  if (breakGlass) throw new Problem('staff-second-factor-missing');
}
