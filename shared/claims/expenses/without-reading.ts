import { swedishDay, yearOf } from '../../kernel/plain-date.ts';

/** The columns of a claim without what a machine filled in and nobody has changed since. What a person typed stays. */
export function withoutReading(expense: Readonly<{ filledByMachine: readonly string[] }>, now: Date) {
  const filled = new Set(expense.filledByMachine);
  return {
    ...(filled.has('vendor') ? { vendor: null, vendorIndex: null } : {}),
    ...(filled.has('organisationNumber') ? { organisationNumber: null } : {}),
    ...(filled.has('paidOn') ? { paidOn: null, benefitYear: yearOf(swedishDay(now)) } : {}),
    ...(filled.has('total') ? { total: null } : {}),
    ...(filled.has('currency') ? { currency: 'SEK' as const } : {}),
    ...(filled.has('vat') ? { vat: [] } : {}),
    filledByMachine: [],
  };
}
