import { vatInside, type Ore } from '../../../kernel/money.ts';
import { vatRatesOn } from '../../receipts/vat-rates.ts';
import { readingsOf } from '../readings-of-claim.ts';
import type { ClaimFacts } from '../claim-facts.ts';
import type { Check } from './check.ts';

type Row = Readonly<{ rate: number; amount: Ore }>;

/** Öre that the VAT of one rate may be off by: tills round in their own ways. */
export const vatTolerance: Ore = 100;

/** The stated rows, or where none are stated those of a single reading. Foreign VAT is for people. */
function rowsOf({ claim, receipts }: ClaimFacts): readonly Row[] {
  if (claim.currency !== 'SEK') return [];
  if (claim.vat.length > 0) return claim.vat;
  const readings = readingsOf(receipts);
  return readings.length === 1 ? readings[0]!.vat : [];
}

const grossOf = ({ rate, amount }: Row): number => (amount * (100 + rate)) / rate;

/**
 * What is wrong with the rows against the total, null when they add up. One rate: its VAT is inside the whole total.
 * Several: the parts that their VAT is inside must make up the total; a row of 0 % leaves the rest free of VAT.
 */
export function vatFault(rows: readonly Row[], total: Ore): Readonly<{ stated: Ore; computed: Ore }> | null {
  const stated = rows.reduce((sum, { amount }) => sum + amount, 0);
  const taxed = rows.filter(({ rate }) => rate > 0);
  const untaxed = rows.filter(({ rate }) => rate === 0);
  if (untaxed.some(({ amount }) => amount > vatTolerance)) return { stated, computed: 0 };
  const [only] = taxed;
  if (only === undefined) return null;
  if (taxed.length === 1 && untaxed.length === 0) {
    const computed = vatInside(total, only.rate);
    return Math.abs(only.amount - computed) <= vatTolerance ? null : { stated, computed };
  }
  const gross = taxed.reduce((sum, row) => sum + grossOf(row), 0);
  const slack = taxed.reduce((sum, { rate }) => sum + (vatTolerance * (100 + rate)) / rate, 0);
  const fits = gross <= total + slack && (untaxed.length > 0 || gross >= total - slack);
  if (fits) return null;
  return { stated, computed: Math.round((stated * total) / Math.max(1, gross)) };
}

/** Doubts about VAT. Rates are those of the day of payment. Source: ML 2023:200; |stated − computed| ≤ 1 SEK per rate. */
export const vatChecks: readonly Check[] = [
  {
    code: 'vat-does-not-add-up',
    kind: 'doubting',
    text: {
      sv: 'Momsen {stated} går inte ihop med beloppet; den borde vara {computed}.',
      en: 'The VAT {stated} does not add up with the amount; it should be {computed}.',
    },
    pointer: '/vat',
    rule: (facts) => {
      if (facts.claim.total === null) return null;
      const fault = vatFault(rowsOf(facts), facts.claim.total);
      if (fault === null) return null;
      return {
        stated: { amount: fault.stated, currency: 'SEK' },
        computed: { amount: fault.computed, currency: 'SEK' },
      };
    },
  },
  {
    code: 'vat-rate-unknown',
    kind: 'doubting',
    text: {
      sv: 'Momssatsen {rate} % fanns inte den dagen.',
      en: 'There was no VAT rate of {rate}% on that day.',
    },
    pointer: '/vat',
    rule: (facts) => {
      const known = vatRatesOn('SE', facts.claim.paidOn);
      const unknown = rowsOf(facts).find(({ rate }) => !known.includes(rate));
      return unknown === undefined ? null : { rate: unknown.rate };
    },
  },
  {
    code: 'vat-unexpected',
    kind: 'doubting',
    text: {
      sv: 'Momsen på kvittot är {rate} %; för förmånen väntas {expected} %.',
      en: 'The VAT on the receipt is {rate}%; {expected}% is expected for the benefit.',
    },
    pointer: '/vat',
    rule: (facts) => {
      const expected = facts.category.expectedVat;
      if (expected === null || expected.length === 0) return null;
      const other = rowsOf(facts).find(({ rate }) => !expected.includes(rate));
      return other === undefined ? null : { rate: other.rate, expected: expected.join(' / ') };
    },
  },
];
