import type { Evaluator } from '../../claims/evaluation/ports.ts';
import { ask, type Question } from './ask.ts';
import type { Connection } from './connection.ts';
import { claimShown } from './claim-shown.ts';
import type { EvaluateAnswer } from './evaluate-shape.ts';
import { findingsOf } from './evaluate-answer.ts';
import { evaluatePrompt } from './prompts/evaluate.ts';

const longest = 6_000;

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
    const { evaluateShape } = await import('./evaluate-shape.ts');
    const shown = claimShown(facts);
    const question: Question<EvaluateAnswer> = {
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
    return findingsOf(await ask(connection, question, signal, onCall), shown);
  },
});
