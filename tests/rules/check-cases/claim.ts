import type { ClaimFacts } from '../../../shared/claims/expenses/claim-facts.ts';
import { parseOrganisationNumber } from '../../../shared/kernel/organisation-number.ts';
import { aReceipt, boughtAs, read, someFacts } from '../../support/claim-facts.ts';
import type { CheckCases } from './cases.ts';

const rules = (notAllowed: readonly string[], maximumAgeDays: number | null = null) => ({ notAllowed, maximumAgeDays });
const upTo = (maximumPerOccasion: number | null) => ({ ...rules([]), maximumPerOccasion });
const association = read(parseOrganisationNumber('802999-0812'));
/** A receipt of one seller for a sum, without VAT. */
function treatment(total: number, lines: readonly string[], vendor: string): ClaimFacts {
  const receipt = aReceipt({
    bought: read([...lines]),
    vendor: read(vendor),
    total: read(total),
    text: lines.join('\n'),
    vat: [],
  });
  return someFacts({ claim: { total, vendor, vat: [] }, receipts: [receipt] });
}

/** The same claim in a category that is taxed as salary. */
const taxable = (facts: ClaimFacts): ClaimFacts => ({
  ...facts,
  category: { ...facts.category, taxTreatment: 'taxable' },
});

export const claimCases: CheckCases = {
  'duplicate-exact': { applies: [someFacts({ duplicates: { exact: true, likely: true } })], not: [someFacts()] },
  'duplicate-likely': {
    applies: [someFacts({ duplicates: { exact: false, likely: true } })],
    not: [someFacts(), someFacts({ duplicates: { exact: true, likely: true } })],
  },
  'foreign-currency': { applies: [someFacts({ claim: { currency: 'EUR' } })], not: [someFacts()] },
  'treatment-over-limit': {
    applies: [
      treatment(1000_01, ['Klassisk massage 75 min'], 'Stilla Stunden AB'),
      treatment(1200_00, ['Behandling 90 min'], 'Stilla Stunden Massage AB'),
      treatment(1500_00, ['Naprapat besök'], 'Kliniken AB'),
    ],
    not: [
      treatment(1000_00, ['Klassisk massage 75 min'], 'Stilla Stunden AB'),
      treatment(3000_00, ['Gymkort helår'], 'Gym & Massage AB'),
      treatment(4000_00, ['Padel 10 timmar'], 'Padelhallen AB'),
      taxable(treatment(1500_00, ['Naprapat besök'], 'Kliniken AB')),
    ],
  },
  'over-occasion-maximum': {
    applies: [
      someFacts({ category: { rules: upTo(448_99) } }),
      someFacts({ category: { kind: 'other', rules: upTo(1_00) } }),
    ],
    not: [
      someFacts({ category: { rules: upTo(449_00) } }),
      someFacts({ category: { rules: upTo(null) } }),
      someFacts({ category: { rules: upTo(1_00) }, claim: { currency: 'EUR' } }),
      someFacts({ category: { rules: upTo(1_00) }, claim: { total: null } }),
    ],
  },
  'cap-in-sight': {
    applies: [someFacts({ yearTaxFree: 5000_01 })],
    not: [
      someFacts({ yearTaxFree: 5000_00 }),
      someFacts({ yearTaxFree: 9000_00, category: { kind: 'other' } }),
      someFacts({ yearTaxFree: 9000_00, category: { taxTreatment: 'taxable' } }),
    ],
  },
  'mixed-purchase': {
    applies: [
      boughtAs(['Gymkort 1 månad', 'Vattenflaska']),
      boughtAs(['Gymkort 1 månad'], { text: 'Gymkort 449,00\nVattenflaska 99,00\nTotalt 548,00' }),
      boughtAs(['Medlemsavgift 2026', 'Träningsavgift 2026'], {
        organisationNumber: association,
      }),
      someFacts({
        category: { rules: rules(['massage']) },
        receipts: [aReceipt({ bought: read(['Massage 30 min', 'Gymkort']) })],
      }),
    ],
    not: [boughtAs(['Gymkort 1 månad']), boughtAs(['Vattenflaska']), boughtAs(['Klättring', 'Hyra skor'])],
  },
  'member-fee-unclear': {
    applies: [boughtAs(['Medlemsavgift 2026'], { vendor: read('Ekbacka'), organisationNumber: read(null) })],
    not: [boughtAs(['Medlemsavgift']), boughtAs(['Medlemskort'])],
  },
  'gift-card-payment': {
    applies: [
      boughtAs(['Gymkort'], { text: 'Gymkort 449,00\nTotalt 449,00\nBetalt med presentkort 449,00' }),
      boughtAs(['Gymkort'], { text: 'Gymkort 449,00\nTotalt 449,00\nPresentkort 449,00' }),
    ],
    not: [boughtAs(['Gymkort'], { text: 'Gymkort 449,00\nTotalt 449,00\nVi tar emot presentkort' })],
  },
};
