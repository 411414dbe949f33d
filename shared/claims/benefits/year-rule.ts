import { addDays, monthOf, yearOf, type PlainDate } from '../../kernel/plain-date.ts';
import { benefitYearOf } from '../allowances/benefit-year.ts';

/** The years a benefit can be of; the database holds the same range. */
export const firstBenefitYear = 2000;
export const lastBenefitYear = 2200;

/** How many months before the end of a benefit year a payment may already go on the next one. */
const lateMonths = 2;

/** Says whether a day is in the last two months of its benefit year: in November or December where that is the calendar year. */
export function isLateInYear(day: PlainDate, yearStart = '01-01'): boolean {
  // A day mistyped far ahead: there is no benefit year it could go on.
  if (yearOf(day) > lastBenefitYear) return false;
  const twoMonthsLater = shiftMonths(day, lateMonths);
  return benefitYearOf(twoMonthsLater, yearStart) > benefitYearOf(day, yearStart);
}

/** The same day a number of months later, or the last day of that month where it has no such day. */
function shiftMonths(day: PlainDate, months: number): PlainDate {
  const first = `${day.slice(0, 8)}01`;
  let month = first as PlainDate;
  for (let n = 0; n < months; n += 1) month = firstOfNext(month);
  const next = firstOfNext(month);
  const wanted = addDays(month, Number(day.slice(8)) - 1);
  return monthOf(wanted) === monthOf(month) ? wanted : addDays(next, -1);
}

const firstOfNext = (first: PlainDate): PlainDate => `${addDays(first, 31).slice(0, 8)}01` as PlainDate;

/**
 * The benefit years a payment can count on, when it is claimed on `today`: the year it was paid, and in the last two months of it also
 * the next. A year that is over takes no more claims, so what was paid before those months lapses with its year, and a late payment
 * claimed in the first days of the next year counts on that. `yearStart` is the first day of the category's year as MM-DD: for
 * wellness the calendar year, so the two months are November and December.
 * Source: Skatteverket's practice for friskvårdsbidrag, as employers' guides state it (reimbursed the next year at the latest for November and December).
 */
export function benefitYearsFor(paidOn: PlainDate, today: PlainDate, yearStart = '01-01'): readonly number[] {
  const paid = benefitYearOf(paidOn, yearStart);
  const years = isLateInYear(paidOn, yearStart) ? [paid, paid + 1] : [paid];
  return years.filter((year) => year >= benefitYearOf(today, yearStart));
}

/** Says whether a payment can count on a benefit year. */
export const isWithinYearRule = (
  paidOn: PlainDate,
  benefitYear: number,
  today: PlainDate,
  yearStart = '01-01',
): boolean => benefitYearsFor(paidOn, today, yearStart).includes(benefitYear);
