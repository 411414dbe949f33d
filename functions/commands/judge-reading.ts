import { checkClaim } from '../../shared/claims/expenses/checks/check-claim.ts';
import type { Finding } from '../../shared/claims/evaluation/finding.ts';
import { onDeviceFindings } from '../../shared/claims/evaluation/on-device-evaluator.ts';
import type { Evaluator } from '../../shared/claims/evaluation/ports.ts';
import { lowestThreshold } from '../../shared/claims/evaluation/threshold.ts';
import { verdictOf, type Verdict } from '../../shared/claims/evaluation/verdict.ts';
import type { Reading } from '../../shared/claims/receipts/reading.ts';
import type { PlainDate } from '../../shared/kernel/plain-date.ts';
import { claimOfReceipt } from './claim-of-receipt.ts';

export type Judged = Readonly<{ findings: readonly Finding[]; verdict: Verdict; evaluator: string }>;

/**
 * Judges a receipt as the claim that states just what it says: the evaluator finds, the rules decide. `read` is what each scanner
 * read of it. Rejects when the evaluator does.
 */
export async function judgeReading(
  read: Readonly<{ own: Reading; model: Reading | null }>,
  evaluator: Evaluator,
  today: PlainDate,
  signal: AbortSignal,
): Promise<Judged> {
  const facts = claimOfReceipt(read, today);
  const findings = await evaluator.evaluate(facts, signal);
  const verdict = verdictOf({
    kind: 'wellness',
    checks: checkClaim(facts),
    findings,
    ruleFindings: onDeviceFindings(facts),
    threshold: lowestThreshold,
    declinesByPeople: false,
  });
  return { findings, verdict, evaluator: evaluator.name };
}
