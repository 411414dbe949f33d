import { monthOf, yearOf, type PlainDate } from '../../kernel/plain-date.ts';
import { firstDayOf } from '../../claims/allowances/benefit-year.ts';

/** What of a category the rules about years need. */
export type YearTerms = Readonly<{ kind: 'wellness' | 'other'; taxTreatment: 'tax-free' | 'taxable' }>;

/** The calendar year whose tax a payment belongs to, how it is taxed, and whether that is because it came too late. */
export type Taxed = Readonly<{ taxYear: number; treatment: 'tax-free' | 'taxable'; lapsed: boolean }>;

/** The first of the months of a year in which a payment may still be refunded the year after: November. */
const firstLateMonth = 11;

/**
 * The year on which tax-free wellness counts that somebody paid on a day and gets back in a month, of which `paidOut` is the first day; null
 * where it lapsed. It belongs to the year in which it was paid; what was paid in November or December may be paid out the year after and
 * then counts on that year's cap; what was paid in October or earlier and not paid out within the year lapses.
 * Source: Skatteverket's practice for friskvårdsbidrag as employers' guides state it (konrev.se, wiklands.se, Göteborgs stad; 2024–2025).
 */
export function payoutYearOf(paidOn: PlainDate, paidOut: PlainDate): number | null {
  const [paid, out] = [yearOf(paidOn), yearOf(paidOut)];
  if (paid === out) return out;
  return paid + 1 === out && monthOf(paidOn) >= firstLateMonth ? out : null;
}

/**
 * How a payment is taxed that is paid out in a month. Wellness that lapsed is still what the company has promised: it is paid as salary,
 * with tax, in the year in which it is paid out, as is everything that is not wellness.
 */
export function taxOf({ kind, taxTreatment }: YearTerms, paidOn: PlainDate, paidOut: PlainDate): Taxed {
  const out = yearOf(paidOut);
  if (kind !== 'wellness' || taxTreatment === 'taxable')
    return { taxYear: out, treatment: taxTreatment, lapsed: false };
  const year = payoutYearOf(paidOn, paidOut);
  return { taxYear: year ?? out, treatment: year === null ? 'taxable' : 'tax-free', lapsed: year === null };
}

/**
 * Says whether a claim is paid out in a month already. One that its owner puts on the next benefit year waits for that year's first
 * month: paid out sooner, it would count on the year in which it was paid.
 */
export const isDue = (benefitYear: number, yearStart: string, paidOut: PlainDate): boolean =>
  firstDayOf(benefitYear, yearStart).slice(0, 7) <= paidOut.slice(0, 7);
