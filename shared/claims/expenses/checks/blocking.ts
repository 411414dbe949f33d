import { documentKindNames, documentKinds, isFor } from '../../benefits/category-rules.ts';
import { benefitYearsFor, isWithinYearRule } from '../../benefits/year-rule.ts';
import type { Check } from './check.ts';

/** One check for each kind of document that a category can want with a claim. */
const documentChecks: readonly Check[] = documentKindNames.map((kind) => ({
  code: `${kind}-missing`,
  kind: 'blocking',
  text: {
    sv: `Lägg till det som förmånen kräver: ${documentKinds[kind].name.sv.toLowerCase()}.`,
    en: `Add what the benefit asks for: ${documentKinds[kind].name.en.toLowerCase()}.`,
  },
  pointer: '/documents',
  rule: ({ category, documents }) =>
    category.rules.documents?.includes(kind) && !documents.includes(kind) ? {} : null,
}));

/** Where one of these applies the claim cannot be submitted; the employee is told which. */
export const blockingChecks: readonly Check[] = [
  {
    code: 'no-receipt',
    kind: 'blocking',
    text: { sv: 'Lägg till minst ett kvitto.', en: 'Add at least one receipt.' },
    pointer: '/receipts',
    rule: ({ receipts }) => (receipts.length === 0 ? {} : null),
  },
  {
    code: 'no-vendor',
    kind: 'blocking',
    text: { sv: 'Fyll i var du handlade.', en: 'Fill in where you bought it.' },
    pointer: '/vendor',
    rule: ({ claim }) => ((claim.vendor ?? '').trim() === '' ? {} : null),
  },
  {
    code: 'no-date',
    kind: 'blocking',
    text: { sv: 'Fyll i vilken dag du betalade.', en: 'Fill in the day you paid.' },
    pointer: '/paidOn',
    rule: ({ claim }) => (claim.paidOn === null ? {} : null),
  },
  {
    code: 'no-total',
    kind: 'blocking',
    text: { sv: 'Fyll i beloppet du betalade.', en: 'Fill in the amount you paid.' },
    pointer: '/total',
    rule: ({ claim }) => (claim.total === null || claim.total <= 0 ? {} : null),
  },
  {
    code: 'category-closed',
    kind: 'blocking',
    text: { sv: 'Förmånen är stängd för nya utlägg.', en: 'The benefit is closed for new claims.' },
    pointer: '/categoryId',
    rule: ({ category }) => (category.open ? null : {}),
  },
  {
    code: 'not-for-department',
    kind: 'blocking',
    text: { sv: 'Förmånen gäller inte din avdelning.', en: 'The benefit is not for your department.' },
    pointer: '/categoryId',
    rule: ({ category, employee }) => (isFor(category.rules, employee.department) ? null : {}),
  },
  {
    code: 'paid-in-future',
    kind: 'blocking',
    text: {
      sv: 'Betalningsdagen {paidOn} har inte varit än.',
      en: 'The day of payment, {paidOn}, has not been yet.',
    },
    pointer: '/paidOn',
    rule: ({ claim: { paidOn }, today }) => (paidOn !== null && paidOn > today ? { paidOn } : null),
  },
  {
    code: 'not-employed',
    kind: 'blocking',
    text: {
      sv: 'Du var inte anställd den {paidOn}, dagen då du betalade.',
      en: 'You were not employed on {paidOn}, the day you paid.',
    },
    pointer: '/paidOn',
    rule: ({ claim: { paidOn }, employee: { employedFrom, employedUntil } }) => {
      if (paidOn === null) return null;
      const employed = paidOn >= employedFrom && (employedUntil === null || paidOn <= employedUntil);
      return employed ? null : { paidOn };
    },
  },
  {
    code: 'year-lapsed',
    kind: 'blocking',
    text: {
      sv: 'En betalning den {paidOn} kan inte längre ersättas: den hörde till ett år som är slut.',
      en: 'A payment on {paidOn} can no longer be claimed: it belonged to a year that is over.',
    },
    pointer: '/paidOn',
    rule: ({ claim: { paidOn }, category: { yearStart }, today }) =>
      paidOn !== null && benefitYearsFor(paidOn, today, yearStart).length === 0 ? { paidOn } : null,
  },
  {
    code: 'outside-year',
    kind: 'blocking',
    text: {
      sv: 'En betalning den {paidOn} hör till {years}, inte till {benefitYear} års förmån.',
      en: 'A payment on {paidOn} belongs to {years}, not to the benefit of {benefitYear}.',
    },
    pointer: '/benefitYear',
    rule: ({ claim: { paidOn, benefitYear }, category: { yearStart }, today }) => {
      if (paidOn === null || isWithinYearRule(paidOn, benefitYear, today, yearStart)) return null;
      const years = benefitYearsFor(paidOn, today, yearStart);
      return years.length === 0 ? null : { paidOn, benefitYear, years: years.join(' / ') };
    },
  },
  {
    code: 'nothing-left',
    kind: 'blocking',
    text: {
      sv: 'Inget är kvar av förmånen för {benefitYear}.',
      en: 'Nothing is left of the benefit for {benefitYear}.',
    },
    pointer: '/benefitYear',
    rule: ({ allowance, claim }) => (allowance.left <= 0 ? { benefitYear: claim.benefitYear } : null),
  },
  ...documentChecks,
];
