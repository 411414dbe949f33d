import { boughtByClaim } from '../../policy-files/bought-by-claim.ts';
import { cite } from '../../policy-files/excerpt.ts';
import { setAside } from '../../policy-files/set-aside.ts';
import { citationAgainst } from '../../policy-files/speaks-against.ts';
import type { Check } from './check.ts';

/**
 * What the company's policy files say. They can only doubt: a sentence that may speak against a purchase leads to people with that
 * sentence before them, and none approves or declines anything.
 */
export const policyChecks: readonly Check[] = [
  {
    code: 'policy-speaks-against',
    kind: 'doubting',
    text: {
      sv: 'Företagets policy kan tala emot köpet.',
      en: 'The company’s policy may speak against the purchase.',
    },
    rule: (facts, purchase) =>
      citationAgainst(facts.category.about.policy, boughtByClaim(facts, purchase)) ? {} : null,
    cites: (facts, purchase) => citationAgainst(facts.category.about.policy, boughtByClaim(facts, purchase)),
  },
  {
    code: 'policy-set-aside',
    kind: 'doubting',
    text: {
      sv: 'Ett stycke i företagets policy försöker styra bedömningen och har lagts åt sidan: en person tittar.',
      en: 'A paragraph of the company’s policy tries to steer the assessment and was set aside: a person looks.',
    },
    rule: ({ category }) => (setAside(category.about.policy) ? {} : null),
    cites: ({ category }) => {
      const found = setAside(category.about.policy);
      return found && cite(found, found.text.slice(0, 300));
    },
  },
];
