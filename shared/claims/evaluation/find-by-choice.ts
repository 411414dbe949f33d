import type { ClaimFacts } from '../expenses/claim-facts.ts';
import type { ModelCall } from '../model-calls/model-call.ts';
import { failureCode, isOutage, type FailureCode } from '../model-calls/model-failure.ts';
import type { Finding } from './finding.ts';
import type { Evaluator } from './ports.ts';

/** The evaluator of this machine, and the model's where one is connected. */
export type Evaluators = Readonly<{ evaluator: Evaluator; claude?: Readonly<{ evaluator: Evaluator }> }>;

export type Found = Readonly<{
  /** Whose findings these are. */
  by: Evaluator;
  findings: readonly Finding[];
  calls: readonly ModelCall[];
  /** Why the model that was chosen found nothing; null when it did, or was not to. */
  instead: FailureCode | 'unexpected' | null;
}>;

/**
 * Finds as the company chose. A model that is down is replaced by the rules. One that did answer, and not as asked, is not: whoever
 * wrote the receipt could have brought that about, so there are no findings and people decide. Rejects only when the rules do.
 * `forModel`: the facts as a model may see them.
 */
export async function findByChoice(
  { evaluator, claude }: Evaluators,
  choice: Evaluator['name'],
  { facts, forModel }: Readonly<{ facts: ClaimFacts; forModel: ClaimFacts }>,
  signal: AbortSignal,
): Promise<Found> {
  const calls: ModelCall[] = [];
  const byRules = async (instead: Found['instead']): Promise<Found> => {
    return { by: evaluator, findings: await evaluator.evaluate(facts, signal), calls, instead };
  };
  if (choice === 'on-device') return byRules(null);
  if (!claude) return byRules('switched-off');
  const by = claude.evaluator;
  try {
    const findings = await by.evaluate(forModel, signal, (call) => calls.push(call));
    return { by, findings, calls, instead: null };
  } catch (thrown) {
    const instead = failureCode(thrown);
    return isOutage(thrown) ? byRules(instead) : { by, findings: [], calls, instead };
  }
}
