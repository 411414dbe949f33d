import { documentKindNames } from '../../../shared/claims/benefits/category-rules.ts';
import { onDeviceFindings } from '../../../shared/claims/evaluation/on-device-evaluator.ts';
import { onDevice } from '../../../shared/claims/evaluation/on-device.ts';
import type { Evaluator } from '../../../shared/claims/evaluation/ports.ts';
import { lowestThreshold } from '../../../shared/claims/evaluation/threshold.ts';
import { verdictOf, type Reason, type VerdictInput } from '../../../shared/claims/evaluation/verdict.ts';
import { checkClaim } from '../../../shared/claims/expenses/checks/check-claim.ts';
import type { CheckResult } from '../../../shared/claims/expenses/checks/check.ts';
import type { ClaimFacts } from '../../../shared/claims/expenses/claim-facts.ts';
import type { Case, Verdict } from '../case.ts';
import { factsOfCase } from './facts-of-case.ts';
import type { ReadCase } from './read-case.ts';

/** What the evaluator found in a case and what its checks said: all that a verdict rests on. */
export type FoundCase = Readonly<{ one: Case; facts: ClaimFacts; input: VerdictInput }>;

export type JudgedCase = Readonly<{
  one: Case;
  given: Verdict;
  /** The claim could not be submitted. */
  refused: boolean;
  reasons: readonly Reason[];
}>;

/** Checks a case and asks the evaluator, as a company with the settings the product ships with. Rejects when the evaluator does. */
export async function findInCase(read: ReadCase, evaluator: Evaluator, signal: AbortSignal): Promise<FoundCase> {
  const facts = factsOfCase(read);
  const checks = checkClaim(facts);
  // As in the product: what checks refuse or settle is shown to no model.
  const settled = checks.some(({ kind }) => kind !== 'doubting');
  const findings = await (settled ? onDevice : evaluator).evaluate(facts, signal);
  const input: VerdictInput = {
    kind: facts.category.kind,
    checks,
    findings,
    ruleFindings: onDeviceFindings(facts),
    threshold: lowestThreshold,
    declinesByPeople: false,
  };
  return { one: read.one, facts, input };
}

/** What a person can fill in or attach and submit again; whatever else refuses a submission refuses the claim. */
const toFillIn = new Set([
  'no-receipt',
  'no-vendor',
  'no-date',
  'no-total',
  ...documentKindNames.map((kind) => `${kind}-missing`),
]);

const refusalBy = (blocking: readonly CheckResult[]): Verdict =>
  blocking.every(({ code }) => toFillIn.has(code)) ? 'request_changes' : 'decline';

/** What becomes of a case: refused at submission, or what the rules make of what was found. */
export function judgeFound({ one, input }: FoundCase): JudgedCase {
  const blocking = input.checks.filter(({ kind }) => kind === 'blocking');
  const { verdict, reasons } = verdictOf(input);
  const refused = blocking.length > 0;
  return { one, given: refused ? refusalBy(blocking) : verdict, refused, reasons };
}
