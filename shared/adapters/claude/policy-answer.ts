import type { Finding } from '../../claims/evaluation/finding.ts';
import { cite, standsIn, type Citation, type Excerpt } from '../../claims/policy-files/excerpt.ts';
import type { PolicyAnswer } from './policy-shape.ts';
import { shownId } from './policy-shown.ts';

type Statement = PolicyAnswer['statements'][number];

/** The citation that a statement makes; null where its sentence does not stand in the excerpt it names, word for word. */
function citationOf({ excerpt: named, sentence }: Statement, excerpts: readonly Excerpt[]): Citation | null {
  const excerpt = excerpts.find((_, at) => shownId(at) === named);
  return excerpt && standsIn(sentence, excerpt.text) ? cite(excerpt, sentence.replace(/\s+/g, ' ').trim()) : null;
}

/**
 * Findings beside what a model says that the company's policy makes of them. It can only take away: what a sentence speaks against, what
 * a made-up sentence was laid under, and everything where a text tries to instruct, is unclear then. A sentence that supports
 * is shown beside its finding and changes no outcome.
 */
export function withPolicy(
  findings: readonly Finding[],
  { instructions_in_text, statements }: PolicyAnswer,
  excerpts: readonly Excerpt[],
): readonly Finding[] {
  return findings.map((finding): Finding => {
    if (instructions_in_text) return { ...finding, outcome: 'unclear' };
    const own = statements
      .filter(({ criterion }) => criterion === finding.criterion)
      .map((statement) => ({ ...statement, citation: citationOf(statement, excerpts) }));
    const against = own.find(({ stance, citation }) => stance === 'against' && citation)?.citation;
    const madeUp = own.some(({ citation }) => citation === null);
    const supports = own.find(({ stance, citation }) => stance === 'supports' && citation)?.citation;
    if (against)
      return { ...finding, outcome: moreCareful(finding.outcome), quote: against.sentence, citation: against };
    if (madeUp) return { ...finding, outcome: 'unclear', quote: null };
    return supports ? { ...finding, citation: supports } : finding;
  });
}

/** What is not met stays so; anything else is unclear, and people look. */
const moreCareful = (outcome: Finding['outcome']): Finding['outcome'] => (outcome === 'not_met' ? outcome : 'unclear');
