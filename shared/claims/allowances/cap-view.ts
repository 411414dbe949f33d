import type { Ore } from '../../kernel/money.ts';
import { capOf, isOverCap } from './cap.ts';
import type { CapView } from './contract.ts';

/** What is granted to somebody of all wellness in a year, beside the cap. */
export const capViewOf = (granted: Ore, year: number): CapView => ({
  granted,
  limit: capOf(year),
  over: isOverCap(granted, year),
});
