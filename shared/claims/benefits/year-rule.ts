import { monthOf, yearOf, type PlainDate } from '../../kernel/plain-date.ts';

/** The years a benefit can be of; the database holds the same range. */
export const firstBenefitYear = 2000;
export const lastBenefitYear = 2200;

/**
 * The benefit years a payment can count on, when it is claimed on `today`: the year it was paid, and for November and
 * December also the next. A year that is over takes no more claims, so what was paid in October or earlier lapses with
 * its year, and a late autumn payment claimed in January counts on the new one.
 * Source: Skatteverket's practice for friskvårdsbidrag, as employers' guides state it (reimbursed the next year at the latest for November and December).
 */
export function benefitYearsFor(paidOn: PlainDate, today: PlainDate): readonly number[] {
  const paid = yearOf(paidOn);
  const years = monthOf(paidOn) >= 11 ? [paid, paid + 1] : [paid];
  return years.filter((year) => year >= yearOf(today));
}

/** Says whether a payment can count on a benefit year. */
export const isWithinYearRule = (paidOn: PlainDate, benefitYear: number, today: PlainDate): boolean =>
  benefitYearsFor(paidOn, today).includes(benefitYear);
