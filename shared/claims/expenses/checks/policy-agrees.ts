import { limitThatMayApply } from '../../evaluation/companys-own-words.ts';
import type { Purchase } from '../../evaluation/purchase.ts';
import { boughtByClaim } from '../../policy-files/bought-by-claim.ts';
import { cite, type Citation } from '../../policy-files/excerpt.ts';
import { forModel, setAside } from '../../policy-files/set-aside.ts';
import { citationAgainst } from '../../policy-files/speaks-against.ts';
import type { ClaimFacts } from '../claim-facts.ts';
import type { Check } from './check.ts';

/** The sentence that names what was bought beside a no; where none does, one that sets a limit it may not keep. */
function spokenAgainst(facts: ClaimFacts, purchase: Purchase): Citation | null {
  const excerpts = facts.category.about.policy;
  const named = citationAgainst(excerpts, boughtByClaim(facts, purchase));
  if (named !== null || facts.category.kind !== 'wellness') return named;
  for (const excerpt of forModel(excerpts)) {
    const limit = limitThatMayApply([excerpt.text], facts, purchase);
    if (limit !== null) return cite(excerpt, limit);
  }
  return null;
}

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
    rule: (facts, purchase) => (spokenAgainst(facts, purchase) ? {} : null),
    cites: spokenAgainst,
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
