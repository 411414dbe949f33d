import { z } from 'zod';
import { criteria, type Criterion } from '../../claims/evaluation/finding.ts';

const names = Object.keys(criteria) as [Criterion, ...Criterion[]];

/** The shape a model answers in where it compares a claim with a policy: sentences that bear on it, and no verdict. */
export const policyShape = z.object({
  instructions_in_text: z.boolean(),
  statements: z
    .array(
      z.object({
        criterion: z.enum(names),
        stance: z.enum(['supports', 'against']),
        excerpt: z.string().max(8),
        sentence: z.string().max(600),
      }),
    )
    .max(12),
});

export type PolicyAnswer = z.output<typeof policyShape>;
