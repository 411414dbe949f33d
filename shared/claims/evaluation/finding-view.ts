import type { EvaluationView } from '../expenses/contract.ts';
import { citationViewOf } from '../policy-files/citation-view.ts';
import type { Citation } from '../policy-files/excerpt.ts';
import { criteria, type Finding } from './finding.ts';

/** What of a policy something names, as readers see it. */
export const cited = ({ citation }: { citation?: Citation | undefined }) =>
  citation ? { citation: citationViewOf(citation) } : {};

/** A finding as readers see it: the criterion in words, and the sentence of a policy that it names. */
export const findingViewOf = ({ criterion, outcome, quote, confidence, citation }: Finding) =>
  ({
    criterion: criteria[criterion],
    outcome,
    quote,
    confidence,
    ...cited({ citation }),
  }) satisfies EvaluationView['findings'][number];
