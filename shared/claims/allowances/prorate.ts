import type { Ore } from '../../kernel/money.ts';
import { daysBetween, type PlainDate } from '../../kernel/plain-date.ts';
import { firstDayOf, lastDayOf } from './benefit-year.ts';

/** What a category gives in a year, in öre, and what makes somebody's share of it. `yearStart` is a day as MM-DD. */
export type Terms = Readonly<{
  yearlyAmount: Ore;
  prorating: 'none' | 'days' | 'days-and-share';
  yearStart: string;
}>;

/** What an employment says of it. `employedUntil` is the last day, null while it goes on; the share is in thousandths of full time. */
export type Employed = Readonly<{
  employedFrom: PlainDate;
  employedUntil: PlainDate | null;
  partTimePermille: number;
}>;

/** What a grant was computed from: öre a year, days employed of the days of the benefit year, and the share that counted. */
export type Basis = Readonly<{ yearly: Ore; days: number; of: number; permille: number }>;

/** The days of a benefit year on which somebody is employed, and how many the year has. */
export function daysEmployed(employed: Employed, year: number, yearStart: string): { days: number; of: number } {
  const [first, last] = [firstDayOf(year, yearStart), lastDayOf(year, yearStart)];
  const from = employed.employedFrom > first ? employed.employedFrom : first;
  const until = employed.employedUntil !== null && employed.employedUntil < last ? employed.employedUntil : last;
  return { days: Math.max(0, daysBetween(from, until) + 1), of: daysBetween(first, last) + 1 };
}

/**
 * What somebody gets of a benefit in a year, in öre, and from what that follows. Whoever is employed no day of it gets nothing.
 * A fraction of an öre is rounded up, in the employee's favour: so nobody is left out, and nobody gets more than the yearly amount.
 * The part-time share that stands counts for the whole year. Source: Skatteverket's position of October 2022 (a benefit for the whole staff
 * may be given in proportion to working time or length of employment, and may leave nobody out), as azets.se and vismadraftit state it.
 */
export function prorate(terms: Terms, employed: Employed, year: number): { base: Ore; basis: Basis } {
  const { yearlyAmount: yearly, prorating, yearStart } = terms;
  const { days, of } = daysEmployed(employed, year, yearStart);
  const permille = prorating === 'days-and-share' ? employed.partTimePermille : 1000;
  const counted = prorating === 'none' && days > 0 ? of : days;
  // Whole numbers of any size: the greatest amount times the days of a year does not fit into a number exactly.
  const [above, below] = [BigInt(yearly) * BigInt(counted) * BigInt(permille), BigInt(of) * 1000n];
  return { base: Number((above + below - 1n) / below), basis: { yearly, days, of, permille } };
}
