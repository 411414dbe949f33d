import { coveredOf } from '../../../shared/claims/benefits/allowance.ts';
import type { ClaimFacts } from '../../../shared/claims/expenses/claim-facts.ts';
import type { Case } from '../case.ts';
import type { ReadCase } from './read-case.ts';

/** What the company says of its category, as the product hands it to whoever judges. */
const aboutCategory = ({ category: { name, criteria, policy } }: Case): ClaimFacts['category']['about'] => ({
  name,
  criteria,
  policy,
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
    category: { kind: category.kind, open: category.open, rules: category.rules, about: aboutCategory(one) },
    employee,
    receipts: readings.map((reading) => ({ state: 'read', reading, modelReading: null })),
    allowance,
    yearTaxFree: yearTaxFreeBefore + coveredOf(wanted, allowance),
    duplicates,
  };
}
