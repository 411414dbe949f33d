import type { ClaimFacts } from '../expenses/claim-facts.ts';
import type { OnCall } from '../model-calls/model-call.ts';
import type { Finding } from './finding.ts';

/** Says per criterion what it finds in a claim. It decides nothing: rules turn findings into a verdict. */
export interface Evaluator {
  readonly name: 'on-device' | 'claude';
  /** What gave the findings: kept with every evaluation. */
  readonly model: string;
  readonly promptVersion: string;
  /** `onCall` is told of each question that an evaluator asked a model. */
  evaluate(facts: ClaimFacts, signal: AbortSignal, onCall?: OnCall): Promise<readonly Finding[]>;
}
