import type { Evaluator } from '../../claims/evaluation/ports.ts';
import { ask, type Question } from './ask.ts';
import type { Connection } from './connection.ts';
import { claimShown, type ClaimShown } from './claim-shown.ts';
import type { EvaluateAnswer } from './evaluate-shape.ts';
import { findingsOf } from './evaluate-answer.ts';
import { evaluatePrompt } from './prompts/evaluate.ts';

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

/**
 * Judges claims with Claude: findings with the line each rests on. It decides nothing; rules do. Rejects with ModelFailure, before
 * anything is sent where the place it would go to is not one it may go to.
 */
export const claudeEvaluator = (connection: Connection): Evaluator => ({
  name: 'claude',
  model: connection.model,
  promptVersion: evaluatePrompt.version,
  async evaluate(facts, signal, onCall) {
    if (facts.category.kind !== 'wellness') return [];
    await connection.mayAsk();
    const shown = claimShown(facts);
    return findingsOf(await ask(connection, await evaluateQuestion(shown), signal, onCall), shown);
  },
});
