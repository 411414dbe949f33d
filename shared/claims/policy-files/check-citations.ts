import type { Finding } from '../evaluation/finding.ts';
import { standsIn, type Excerpt } from './excerpt.ts';

/**
 * Findings with their citations held against the paragraphs as they are stored and in force. A sentence that does not stand there word
 * for word is dropped, and what rested on it says nothing any more.
 */
export function withCheckedCitations(findings: readonly Finding[], excerpts: readonly Excerpt[]): readonly Finding[] {
  return findings.map((finding) => {
    const { citation, ...rest } = finding;
    if (!citation) return finding;
    const excerpt = excerpts.find(({ id }) => id === citation.excerpt);
    if (excerpt && standsIn(citation.sentence, excerpt.text)) return finding;
    return { ...rest, outcome: 'unclear', quote: null };
  });
}
