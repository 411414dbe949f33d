import type { ClaimFacts } from '../../claims/expenses/claim-facts.ts';
import { readingsOf } from '../../claims/expenses/readings-of-claim.ts';
import { isSameVendor } from '../../claims/expenses/vendor-name.ts';
import { criteria } from '../../claims/evaluation/finding.ts';
import { asDecimal } from '../../kernel/money.ts';
import { maskPeople } from './mask-people.ts';

/** Characters of one receipt's text that are shown: more than the longest till roll. */
const mostText = 8_000;

/** What of a claim is shown to a model: exactly this. */
export type ClaimShown = Readonly<{
  claim: Readonly<{ amount: string | null; currency: string; date: string | null; vendor: string | null }>;
  category: Readonly<{ sv: string; en: string }>;
  criteria: Readonly<{
    ofTheCategory: Readonly<{ sv: string; en: string }>;
    ofEveryClaim: Readonly<Record<string, string>>;
  }>;
  receipts: readonly string[];
}>;

/**
 * Picks what a judgement needs. The seller is shown as it was read: what a person typed for the claim stays here, whatever it is. All
 * texts go without the numbers and addresses of people, the company's own as well.
 */
export function claimShown({ claim, category, receipts }: ClaimFacts): ClaimShown {
  const readings = readingsOf(receipts);
  const vendor = readings
    .map((reading) => reading.vendor.value)
    .find((name) => name !== null && claim.vendor !== null && isSameVendor(name, claim.vendor));
  const { name, criteria: own } = category.about;
  return {
    claim: {
      amount: claim.total === null ? null : asDecimal(claim.total),
      currency: claim.currency,
      date: claim.paidOn,
      vendor: vendor === undefined || vendor === null ? null : maskPeople(vendor),
    },
    category: { sv: maskPeople(name.sv), en: maskPeople(name.en) },
    criteria: {
      ofTheCategory: { sv: maskPeople(own.sv), en: maskPeople(own.en) },
      ofEveryClaim: Object.fromEntries(Object.entries(criteria).map(([criterion, { en }]) => [criterion, en])),
    },
    receipts: readings.map(({ text }) => maskPeople(text).slice(0, mostText)),
  };
}

/** The texts a quote can be from. */
export const quotable = ({ criteria: { ofTheCategory, ofEveryClaim }, receipts }: ClaimShown): string[] => [
  ofTheCategory.sv,
  ofTheCategory.en,
  ...Object.values(ofEveryClaim),
  ...receipts,
];
