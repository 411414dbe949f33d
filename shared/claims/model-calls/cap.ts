import type { Ore } from '../../kernel/money.ts';

/** The cap a company starts with, in öre a month: more than a thousand claims cost. */
export const usualMonthlyCap: Ore = 500_00;

/** Percent of the cap at which HR is told, once a month each. At the last one nothing more is asked. */
export const toldAt = [80, 100] as const;
export type ToldAt = (typeof toldAt)[number];

/** Whether another question may be asked. Those that are under way when the cap is reached are finished, and are what it can be passed by. */
export const isBelowCap = (spent: Ore, cap: Ore | null): boolean => cap === null || spent < cap;

/** What HR is to be told of when a month's cost has gone from one amount to another. */
export const reachedBetween = (before: Ore, after: Ore, cap: Ore | null): readonly ToldAt[] =>
  cap === null ? [] : toldAt.filter((share) => before * 100 < cap * share && after * 100 >= cap * share);
