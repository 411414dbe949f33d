import type { Evaluator } from '../../claims/evaluation/ports.ts';
import { forModel } from '../../claims/policy-files/set-aside.ts';
import { ask, type Question } from './ask.ts';
import type { Connection } from './connection.ts';
import { claimShown, type ClaimShown } from './claim-shown.ts';
import type { EvaluateAnswer } from './evaluate-shape.ts';
import { findingsOf } from './evaluate-answer.ts';
import { withPolicy } from './policy-answer.ts';
import type { PolicyAnswer } from './policy-shape.ts';
import { policyShown, type PolicyShown } from './policy-shown.ts';
import { evaluatePrompt } from './prompts/evaluate.ts';
import { policyPrompt } from './prompts/policy.ts';

const longest = 6_000;

/** The question of an evaluation: what is shown of the claim, and fixed rules. */
export async function evaluateQuestion(shown: ClaimShown): Promise<Question<EvaluateAnswer>> {
  const { evaluateShape } = await import('./evaluate-shape.ts');
  return {
    purpose: 'evaluate',
    prompt: evaluatePrompt,
    content: [
      { type: 'text', text: JSON.stringify(shown) },
      { type: 'text', text: evaluatePrompt.ask },
    ],
    answer: evaluateShape,
    effort: 'medium',
    longest,
  };
}

/** The question of what a company's policy says of a claim: what is shown of both, and fixed rules. */
export async function policyQuestion(shown: PolicyShown): Promise<Question<PolicyAnswer>> {
  const { policyShape } = await import('./policy-shape.ts');
  return {
    purpose: 'evaluate',
    prompt: policyPrompt,
    content: [
      { type: 'text', text: JSON.stringify(shown) },
      { type: 'text', text: policyPrompt.ask },
    ],
    answer: policyShape,
    effort: 'medium',
    longest,
  };
}

/**
 * Judges claims with Claude: findings with the line each rests on. It decides nothing; rules do. What the company's policy files say is
 * asked about in a question of its own, and its answer can only make findings more careful: so no text in a policy can talk the
 * judgement of the receipt into anything. Rejects with ModelFailure, before anything is sent where the place it would go to is not
 * one it may go to.
 */
export const claudeEvaluator = (connection: Connection): Evaluator => ({
  name: 'claude',
  model: connection.model,
  promptVersion: `${evaluatePrompt.version}, ${policyPrompt.version}`,
  async evaluate(facts, signal, onCall) {
    if (facts.category.kind !== 'wellness') return [];
    await connection.mayAsk();
    const shown = claimShown(facts);
    const question = await evaluateQuestion(shown);
    const excerpts = forModel(facts.category.about.policy);
    if (excerpts.length === 0) return findingsOf(await ask(connection, question, signal, onCall), shown);

    const aboutPolicy = await policyQuestion(policyShown(shown, excerpts));
    const asked = [ask(connection, question, signal, onCall), ask(connection, aboutPolicy, signal, onCall)] as const;
    // Both come to an end before one's failure is told: what each of them cost is known by then.
    await Promise.allSettled(asked);
    const [judged, compared] = await Promise.all(asked);
    return withPolicy(findingsOf(judged, shown), compared, excerpts);
  },
});
