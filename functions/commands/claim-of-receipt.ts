import { wellnessCategory } from '../../infra/local/demo/benefits.ts';
import { wellnessRules } from '../../shared/claims/benefits/category-rules.ts';
import type { ClaimFacts } from '../../shared/claims/expenses/claim-facts.ts';
import type { Reading } from '../../shared/claims/receipts/reading.ts';
import { addDays, yearOf, type PlainDate } from '../../shared/kernel/plain-date.ts';

const { nameSv, nameEn, criteriaSv, criteriaEn, yearlyAmount } = wellnessCategory;

/**
 * The facts of a claim that states just what its receipt says, submitted the day after it was paid by somebody with the whole
 * allowance left: what the rules make of the receipt itself. `read` is what each scanner read of it.
 */
export function claimOfReceipt(read: Readonly<{ own: Reading; model: Reading | null }>, today: PlainDate): ClaimFacts {
  const { vendor, date, total, currency, vat } = read.own;
  const paidOn = date.value;
  return {
    today: paidOn === null ? today : addDays(paidOn, 1),
    claim: {
      vendor: vendor.value,
      paidOn,
      total: total.value,
      currency: currency.value ?? 'SEK',
      vat: vat.map(({ rate, amount }) => ({ rate, amount })),
      benefitYear: yearOf(paidOn ?? today),
    },
    category: {
      kind: 'wellness',
      taxTreatment: 'tax-free',
      open: true,
      rules: wellnessRules,
      expectedVat: null,
      about: { name: { sv: nameSv, en: nameEn }, criteria: { sv: criteriaSv, en: criteriaEn }, policy: [] },
    },
    employee: { employedFrom: addDays(paidOn ?? today, -365), employedUntil: null, department: null },
    receipts: [{ state: 'read', reading: read.own, modelReading: read.model }],
    documents: [],
    allowance: { base: yearlyAmount, used: 0, reserved: 0, left: yearlyAmount },
    yearTaxFree: Math.min(total.value ?? 0, yearlyAmount),
    duplicates: { exact: false, likely: false },
  };
}
