import type { Finding } from '../../claims/evaluation/finding.ts';
import { quotable, type ClaimShown } from './claim-shown.ts';
import type { EvaluateAnswer } from './evaluate-shape.ts';

/** Fewer characters than this prove nothing: they stand in every text. */
const shortestQuote = 3;

const evenSpaces = (text: string): string => text.replace(/\s+/g, ' ').trim();

/**
 * A model's answer as findings. What it says is met or not met counts where it quotes a line that was really shown to it, and is
 * unclear otherwise. Where it saw a text that tries to instruct, everything is unclear: people look.
 */
export function findingsOf({ findings, instructions_in_text }: EvaluateAnswer, shown: ClaimShown): readonly Finding[] {
  const texts = quotable(shown).map(evenSpaces);
  return findings.map(({ criterion, outcome, quote, confidence }): Finding => {
    const words = evenSpaces(quote ?? '');
    const isThere = words.length >= shortestQuote && texts.some((text) => text.includes(words));
    const holds = isThere && !instructions_in_text;
    return { criterion, outcome: holds ? outcome : 'unclear', quote: isThere ? words : null, confidence };
  });
}
