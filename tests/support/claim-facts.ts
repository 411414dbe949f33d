import type { ClaimFacts, ReceiptFacts, StatedClaim } from '../../shared/claims/expenses/claim-facts.ts';
import type { Excerpt } from '../../shared/claims/policy-files/excerpt.ts';
import type { Field, Reading } from '../../shared/claims/receipts/reading.ts';
import { parseOrganisationNumber } from '../../shared/kernel/organisation-number.ts';
import { plainDate } from '../../shared/kernel/plain-date.ts';
import { wellnessRules } from '../../shared/claims/benefits/category-rules.ts';

/** A field that was read with a confidence. */
export const read = <T>(value: T | null, confidence = 0.95): Field<T> => ({
  value,
  confidence: value === null ? 0 : confidence,
  place: null,
});

/** A clear receipt for a month at a gym; `change` replaces what a test is about. */
export function aReading(change: Partial<Reading> = {}): Reading {
  return {
    scanner: 'on-device',
    version: 'test',
    vendor: read('Tallbo Gym AB'),
    organisationNumber: read(parseOrganisationNumber('556677-8899')),
    date: read(plainDate('2026-09-14')),
    total: read(449_00),
    currency: read('SEK'),
    vat: [{ rate: 6, amount: 25_42, confidence: 0.95, place: null }],
    bought: read(['Gymkort 1 månad vuxen'], 0.8),
    text: 'Tallbo Gym AB\n2026-09-14 17:42\nGymkort 1 månad vuxen 449,00\nTotalt 449,00\nMoms 6 % 25,42\nKort 449,00\nGodkänt',
    ...change,
  };
}

export const aReceipt = (change: Partial<Reading> = {}): ReceiptFacts => ({ state: 'read', reading: aReading(change) });

/** What differs from a claim that every check and criterion lets through. */
export type Change = Partial<Omit<ClaimFacts, 'claim' | 'category' | 'employee'>> & {
  claim?: Partial<StatedClaim>;
  category?: Partial<ClaimFacts['category']>;
  employee?: Partial<ClaimFacts['employee']>;
};

/** The facts of a claim for that receipt, by somebody with the whole allowance left. */
export function someFacts(change: Change = {}): ClaimFacts {
  return {
    today: plainDate('2026-09-20'),
    receipts: [aReceipt()],
    documents: [],
    allowance: { base: 5000_00, used: 0, reserved: 0, left: 5000_00 },
    yearTaxFree: 449_00,
    duplicates: { exact: false, likely: false },
    ...change,
    employee: { employedFrom: plainDate('2020-01-01'), employedUntil: null, department: null, ...change.employee },
    claim: {
      vendor: 'Tallbo Gym AB',
      paidOn: plainDate('2026-09-14'),
      total: 449_00,
      currency: 'SEK',
      vat: [{ rate: 6, amount: 25_42 }],
      benefitYear: 2026,
      ...change.claim,
    },
    category: {
      kind: 'wellness',
      taxTreatment: 'tax-free',
      open: true,
      rules: wellnessRules,
      expectedVat: null,
      about: {
        name: { sv: 'Friskvård', en: 'Wellness' },
        criteria: { sv: 'Motion och annan friskvård av mindre värde.', en: 'Exercise and wellness of minor value.' },
        policy: [],
      },
      ...change.category,
    },
  };
}

/** A paragraph of a policy as a claim meets it. */
export const anExcerpt = (text: string, change: Partial<Excerpt> = {}): Excerpt => ({
  id: '01940000-0000-7000-8000-0000000000f1:1',
  file: '01940000-0000-7000-8000-0000000000f1',
  document: 'Friskvårdspolicy',
  version: 2,
  place: { paragraph: 1, page: 3, heading: 'Friskvård' },
  text,
  under: null,
  ...change,
});

/** The facts of the usual claim beside some paragraphs of a policy. */
export const besidePolicy = (policy: readonly Excerpt[], change: Change = {}): ClaimFacts =>
  someFacts({ ...change, category: { about: { ...someFacts().category.about, policy }, ...change.category } });

/** A claim whose receipt lists some lines, as the scanner takes them for what was bought. */
export const boughtAs = (lines: readonly string[], change: Partial<Reading> = {}): ClaimFacts =>
  someFacts({ receipts: [aReceipt({ bought: read([...lines], 0.8), text: lines.join('\n'), ...change })] });
