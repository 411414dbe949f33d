import { companysTexts, limitThatMayApply } from '../../evaluation/companys-own-words.ts';
import type { Check } from './check.ts';
import { findPolicyInstruction } from './instructions.ts';

/** Characters of a sentence that are enough to find it by. */
const longestShown = 200;

/** Doubts that come of what the company says of the category in words of its own. */
export const companyChecks: readonly Check[] = [
  {
    code: 'policy-may-limit',
    kind: 'doubting',
    text: {
      sv: 'Företagets egna villkor kan tala emot: ”{sentence}” En person avgör.',
      en: 'The company’s own terms may speak against it: “{sentence}” A person decides.',
    },
    rule: (facts, purchase) => {
      if (facts.category.kind !== 'wellness') return null;
      const sentence = limitThatMayApply(companysTexts(facts.category.about), facts, purchase);
      return sentence === null ? null : { sentence: sentence.replace(/[{}]/g, '').trim().slice(0, longestShown) };
    },
  },
  {
    code: 'instructions-in-policy',
    kind: 'doubting',
    text: {
      sv: 'Företagets egna villkor har text som försöker styra bedömningen.',
      en: 'The company’s own terms have text that tries to steer the assessment.',
    },
    rule: ({ category }) =>
      companysTexts(category.about).some((text) => findPolicyInstruction(text) !== null) ? {} : null,
  },
];
