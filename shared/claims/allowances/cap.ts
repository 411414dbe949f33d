import type { Ore } from '../../kernel/money.ts';
import { plainDate } from '../../kernel/plain-date.ts';
import { limitOn, yearCap } from '../benefits/limits.ts';

/** The most wellness that can be granted to a person in a calendar year and stay tax-free, in öre. */
export const capOf = (year: number): Ore => limitOn(yearCap, plainDate(`${year}-01-01`));

/**
 * Says whether what is granted to a person goes above the year's cap, all wellness categories and adjustments together: then the whole
 * of it is taxable, and not just what is above. Source: HFD 2019:33.
 */
export const isOverCap = (granted: Ore, year: number): boolean => granted > capOf(year);
