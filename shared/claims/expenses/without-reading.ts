import { swedishDay } from '../../kernel/plain-date.ts';
import { benefitYearOf } from '../allowances/benefit-year.ts';

/** The columns of a claim without what a machine filled in and nobody has changed since. What a person typed stays. */
export function withoutReading(
  expense: Readonly<{ filledByMachine: readonly string[] }>,
  now: Date,
  yearStart: string,
) {
  const filled = new Set(expense.filledByMachine);
  return {
    ...(filled.has('vendor') ? { vendor: null, vendorIndex: null } : {}),
    ...(filled.has('organisationNumber') ? { organisationNumber: null } : {}),
    ...(filled.has('paidOn') ? { paidOn: null, benefitYear: benefitYearOf(swedishDay(now), yearStart) } : {}),
    ...(filled.has('total') ? { total: null } : {}),
    ...(filled.has('currency') ? { currency: 'SEK' as const } : {}),
    ...(filled.has('vat') ? { vat: [] } : {}),
    filledByMachine: [],
  };
}
