import type { ClaimFacts } from '../../claims/expenses/claim-facts.ts';
import { wellnessRules } from '../../claims/benefits/category-rules.ts';
import type { Field, Reading } from '../../claims/receipts/reading.ts';
import { plainDate } from '../../kernel/plain-date.ts';

const read = <T>(value: T): Field<T> => ({ value, confidence: 0.97, place: null });

/** A made-up person: the example shows that her name, number and address stay. */
export const exampleName = 'Anna Exempelsson';
export const exampleCategories = ['Friskvård', 'Glasögon'];

const reading: Reading = {
  scanner: 'on-device',
  version: 'example',
  vendor: read('Tallbo Gym AB'),
  organisationNumber: { value: null, confidence: 0, place: null },
  date: read(plainDate('2026-05-14')),
  total: read(449_00),
  currency: read('SEK'),
  vat: [],
  bought: read(['Gymkort 1 månad 449,00']),
  text: [
    'Tallbo Gym AB',
    `Kund: ${exampleName} 19821101-2391`,
    'anna@exempel.example',
    '2026-05-14 17:42',
    'Gymkort 1 månad 449,00',
    'Totalt SEK 449,00',
  ].join('\n'),
};

/** A made-up claim, to be put through what builds the real questions. */
export const exampleFacts: ClaimFacts = {
  today: plainDate('2026-05-20'),
  claim: {
    vendor: 'Tallbo Gym AB',
    paidOn: plainDate('2026-05-14'),
    total: 449_00,
    currency: 'SEK',
    vat: [],
    benefitYear: 2026,
  },
  category: {
    kind: 'wellness',
    taxTreatment: 'tax-free',
    expectedVat: null,
    open: true,
    rules: wellnessRules,
    about: {
      name: { sv: 'Friskvård', en: 'Wellness' },
      criteria: {
        sv: 'Motion och annan friskvård av mindre värde.',
        en: 'Exercise and other wellness of minor value.',
      },
      policy: [
        {
          id: '01940000-0000-7000-8000-000000000001:1',
          file: '01940000-0000-7000-8000-000000000001',
          document: 'Friskvårdspolicy',
          version: 1,
          place: { paragraph: 1, page: 1, heading: null },
          text: 'Gymkort ersätts upp till friskvårdsbidragets belopp.',
          under: null,
        },
      ],
    },
  },
  employee: { employedFrom: plainDate('2020-01-01'), employedUntil: null, department: null },
  receipts: [{ state: 'read', reading }],
  documents: [],
  allowance: { base: 500_000, used: 0, reserved: 0, left: 500_000 },
  yearTaxFree: 0,
  duplicates: { exact: false, likely: false },
};
