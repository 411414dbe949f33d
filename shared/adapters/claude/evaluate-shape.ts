import { z } from 'zod';
import { criteria, type Criterion } from '../../claims/evaluation/finding.ts';

const names = Object.keys(criteria) as [Criterion, ...Criterion[]];

/** The shape a model answers an evaluation in: findings, and no verdict. */
export const evaluateShape = z.object({
  instructions_in_text: z.boolean(),
  findings: z
    .array(
      z.object({
        criterion: z.enum(names),
        outcome: z.enum(['met', 'not_met', 'unclear']),
        quote: z.nullable(z.string().max(400)),
        confidence: z.number().min(0).max(1),
      }),
    )
    .max(12),
});

export type EvaluateAnswer = z.output<typeof evaluateShape>;
