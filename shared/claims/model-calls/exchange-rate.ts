import type { Ore } from '../../kernel/money.ts';
import { plainDate, type PlainDate } from '../../kernel/plain-date.ts';

/** Öre for one US dollar, which models are paid in. */
type RateRow = Readonly<{ from: PlainDate; ore: number }>;

/**
 * The rates that a month's cost is counted with, newest last. They are set above the day's rate, not looked up: a cap is reached
 * somewhat too early, never too late. Whoever sees the dollar above the last one adds a row.
 */
const rates: readonly [RateRow, ...RateRow[]] = [{ from: plainDate('2026-01-01'), ore: 11_00 }];

/** The rate of a day, in öre for a dollar; of a day before the first row, the first. */
export const rateOf = (day: PlainDate): RateRow => rates.findLast(({ from }) => from <= day) ?? rates[0];

/** Millionths of a US dollar in öre, rounded up. */
export const inOre = (micros: number, day: PlainDate): Ore => Math.ceil((micros * rateOf(day).ore) / 1_000_000);
