import * as z from 'zod/mini';
import { endpoint } from '../../kernel/endpoint.ts';
import { documentKindNames } from './category-rules.ts';
import { amount, id, named, sentence } from '../../kernel/contract-types.ts';

export const benefitView = named(
  'Benefit',
  z.object({
    category: z.object({
      id,
      name: sentence,
      kind: z.enum(['wellness', 'other']),
      criteria: sentence,
      open: z.boolean(),
      taxTreatment: z.enum(['tax-free', 'taxable']),
      /** What a claim has to come with besides its receipt. */
      documents: z.array(z.enum(documentKindNames)),
      /** False where it is for departments that the reader is not of. */
      forYou: z.boolean(),
    }),
    year: z.number(),
    /** öre: base is what the year gives, reserved waits for a decision, used is decided, left is what remains. */
    allowance: z.object({ base: amount, used: amount, reserved: amount, left: amount }),
  }),
);
export type BenefitView = z.output<typeof benefitView>;

export const listBenefits = endpoint({
  name: 'list-benefits',
  method: 'GET',
  path: 'benefits',
  summary: 'The categories you have, with what is left of this year’s allowance.',
  act: 'benefits.read',
  output: z.object({ items: z.array(benefitView) }),
});
