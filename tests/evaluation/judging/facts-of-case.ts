import { coveredOf } from '../../../shared/claims/benefits/allowance.ts';
import { isTaxFreeWellness } from '../../../shared/claims/benefits/law/taxable-part.ts';
import type { ClaimFacts } from '../../../shared/claims/expenses/claim-facts.ts';
import { anExcerpt } from '../../support/claim-facts.ts';
import { excerptId } from '../../../shared/claims/policy-files/excerpt.ts';
import type { Case } from '../case.ts';
import type { ReadCase } from './read-case.ts';

const policyFile = '01940000-0000-7000-8000-0000000000f1';

/** What the company says of its category, as the product hands it to whoever judges. */
const aboutCategory = ({ category: { name, criteria, policy } }: Case): ClaimFacts['category']['about'] => ({
  name,
  criteria,
  policy: policy.map((text, place) => anExcerpt(text, { id: excerptId(policyFile, place + 1), file: policyFile })),
});

/** The facts of a case as the product gathers them: see `gatherFacts`. */
export function factsOfCase({ one, readings }: ReadCase): ClaimFacts {
  const { stated, today, category, employee, duplicates, yearTaxFreeBefore } = one;
  const { base, used, reserved } = one.allowance;
  const allowance = { base, used, reserved, left: base - used - reserved };
  const wanted = stated.currency === 'SEK' ? (stated.total ?? 0) : 0;
  return {
    today,
    claim: stated,
    category: {
      kind: category.kind,
      taxTreatment: category.taxTreatment,
      expectedVat: category.expectedVat,
      open: category.open,
      rules: category.rules,
      about: aboutCategory(one),
    },
    employee,
    documents: one.documents,
    receipts: readings.map((reading) => ({ state: 'read', reading, modelReading: null })),
    allowance,
    yearTaxFree: yearTaxFreeBefore + (isTaxFreeWellness(category) ? coveredOf(wanted, allowance) : 0),
    duplicates,
  };
}
