import { isTaxFreeWellness, taxablePart } from '../../benefits/law/taxable-part.ts';
import { limitOn, treatmentLimit, yearCap } from '../../benefits/limits.ts';
import { plainDate } from '../../../kernel/plain-date.ts';
import { disallowedLines, isMixed, linesOf } from '../../evaluation/purchase-content.ts';
import { notAllowedIn } from './not-allowed-words.ts';
import type { Check } from './check.ts';

/** Doubts about the claim and what was bought. */
export const claimChecks: readonly Check[] = [
  {
    code: 'duplicate-exact',
    kind: 'doubting',
    text: {
      sv: 'Samma kvittofil finns redan på ett annat utlägg.',
      en: 'The same receipt file is already on another claim.',
    },
    pointer: '/receipts',
    rule: ({ duplicates }) => (duplicates.exact ? {} : null),
  },
  {
    code: 'duplicate-likely',
    kind: 'doubting',
    text: {
      sv: 'Ett annat utlägg har samma säljare, dag och belopp.',
      en: 'Another claim has the same seller, day and amount.',
    },
    rule: ({ duplicates }) => (duplicates.likely && !duplicates.exact ? {} : null),
  },
  {
    code: 'foreign-currency',
    kind: 'doubting',
    text: {
      sv: 'Utlägget är i {currency}; en person bestämmer beloppet i kronor.',
      en: 'The claim is in {currency}; a person sets the amount in kronor.',
    },
    pointer: '/currency',
    rule: ({ claim: { currency } }) => (currency === 'SEK' ? null : { currency }),
  },
  {
    code: 'treatment-over-limit',
    kind: 'doubting',
    text: {
      sv: 'En behandling får kosta högst {limit} per tillfälle; utlägget är på {total}.',
      en: 'A treatment can cost at most {limit} per occasion; the claim is for {total}.',
    },
    pointer: '/total',
    rule: ({ category, claim: { total, currency, paidOn }, today }, { bought, sellerActivity }) => {
      if (!isTaxFreeWellness(category) || total === null) return null;
      const exercise = bought.some(({ activity }) => activity?.kind === 'exercise');
      const kinds = [...bought.map(({ activity }) => activity?.kind), exercise ? undefined : sellerActivity?.kind];
      const limit = limitOn(treatmentLimit, paidOn ?? today);
      const treatment = kinds.includes('treatment') || kinds.includes('care');
      if (!treatment || total <= limit) return null;
      return { limit: { amount: limit, currency: 'SEK' }, total: { amount: total, currency } };
    },
  },
  {
    code: 'over-occasion-maximum',
    kind: 'doubting',
    text: {
      sv: 'Företaget ersätter högst {maximum} per tillfälle; utlägget är på {total}.',
      en: 'The company covers {maximum} per occasion at most; the claim is for {total}.',
    },
    pointer: '/total',
    rule: ({ category: { rules }, claim: { total, currency } }) => {
      const maximum = rules.maximumPerOccasion ?? null;
      // In another currency a person sets the amount in kronor, with the rule before their eyes.
      if (maximum === null || total === null || currency !== 'SEK' || total <= maximum) return null;
      return { maximum: { amount: maximum, currency: 'SEK' }, total: { amount: total, currency } };
    },
  },
  {
    code: 'cap-in-sight',
    kind: 'doubting',
    text: {
      sv: 'Årets friskvård blir {sum}. Över {cap} blir hela förmånen skattepliktig.',
      en: 'The year’s wellness comes to {sum}. Over {cap} the whole benefit becomes taxable.',
    },
    rule: ({ category, yearTaxFree, claim: { benefitYear } }) => {
      if (!isTaxFreeWellness(category) || taxablePart(category, yearTaxFree, benefitYear) === 0) return null;
      const cap = limitOn(yearCap, plainDate(`${benefitYear}-01-01`));
      return { sum: { amount: yearTaxFree, currency: 'SEK' }, cap: { amount: cap, currency: 'SEK' } };
    },
  },
  {
    code: 'mixed-purchase',
    kind: 'doubting',
    text: {
      sv: 'En del av köpet (”{word}”) ersätts inte; en person avgör resten.',
      en: 'Part of the purchase (“{word}”) is not covered; a person decides on the rest.',
    },
    rule: ({ category }, purchase) => {
      const forbidden = notAllowedIn(category.rules, purchase);
      if (forbidden.word !== null && forbidden.mixed) return { word: forbidden.word };
      if (category.kind !== 'wellness' || !isMixed(purchase)) return null;
      return { word: disallowedLines(purchase)[0]?.word ?? '' };
    },
  },
  {
    code: 'member-fee-unclear',
    kind: 'doubting',
    text: {
      sv: 'Det är oklart om avgiften (”{word}”) är till en förening eller för själva träningen.',
      en: 'It is unclear whether the fee (“{word}”) is to an association or for the exercise itself.',
    },
    rule: ({ category }, purchase) => {
      const word = linesOf(purchase, 'member-fee')[0]?.word;
      return category.kind === 'wellness' && word !== undefined ? { word: word ?? '' } : null;
    },
  },
  {
    code: 'gift-card-payment',
    kind: 'doubting',
    text: {
      sv: 'Kvittot ser ut att vara betalt med ett presentkort.',
      en: 'The receipt seems to have been paid with a gift card.',
    },
    rule: (_facts, purchase) =>
      linesOf(purchase, 'gift-card-payment').some(({ price }) => price !== null) ? {} : null,
  },
];
