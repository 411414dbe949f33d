import type { Ore } from '../../../kernel/money.ts';
import { plainDate } from '../../../kernel/plain-date.ts';
import { limitOn, yearCap } from '../limits.ts';

/** How a benefit is taxed: what the cap of wellness holds for, and what is salary from the first krona. */
export type Taxed = Readonly<{ kind: 'wellness' | 'other'; taxTreatment: 'tax-free' | 'taxable' }>;

/** Whether the rules for tax-free wellness hold: the cap of the year and the limit per treatment. */
export const isTaxFreeWellness = ({ kind, taxTreatment }: Taxed): boolean =>
  kind === 'wellness' && taxTreatment === 'tax-free';

/**
 * How much of what somebody has of a benefit in a calendar year is taxed as salary, in öre: all of a taxable one; of tax-free
 * wellness nothing as long as it is of minor value, and all of it, not just what is over, once it is not.
 * Source: HFD 2019:33; Skatteverket on what is of minor value.
 */
export function taxablePart(benefit: Taxed, inYear: Ore, year: number): Ore {
  if (benefit.taxTreatment === 'taxable') return inYear;
  if (benefit.kind !== 'wellness') return 0;
  return inYear > limitOn(yearCap, plainDate(`${year}-01-01`)) ? inYear : 0;
}
