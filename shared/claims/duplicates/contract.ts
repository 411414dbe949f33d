import * as z from 'zod/mini';
import { id, instant, named } from '../../kernel/contract-types.ts';
import { endpoint } from '../../kernel/endpoint.ts';
import { expenseRow } from '../expenses/contract.ts';
import { likenesses } from './likeness.ts';

const answer = z.enum(['same', 'different']);

export const alikeView = named(
  'AlikeClaim',
  z.object({
    expense: expenseRow,
    /** exact: the same file. likely: the same seller, day and amount. both: all of that. near: pictures that look alike, and no doubt by themselves. */
    likeness: z.enum(likenesses),
    /** Its first receipt, to be shown beside this claim's. */
    receipt: z.nullable(id),
    answered: z.nullable(z.object({ answer, by: z.string(), at: instant })),
    /** Whether it is the reader's own claim, or this one is: then somebody else answers. */
    own: z.boolean(),
  }),
);
export type AlikeView = z.output<typeof alikeView>;

const path = 'expenses/{expense}/duplicates';

export const listAlike = endpoint({
  name: 'list-alike',
  method: 'GET',
  path,
  summary: 'The claims that look like this one, the most alike first, and what HR has said of each.',
  act: 'duplicate.read',
  output: z.object({ items: z.array(alikeView) }),
});

export const answerDuplicate = endpoint({
  name: 'answer-duplicate',
  method: 'POST',
  path: `${path}/{other}`,
  summary:
    'Says whether two claims are the same purchase. “different” takes the doubt away; neither moves a claim, so what is paid stays paid.',
  act: 'duplicate.answer',
  input: z.object({ answer }),
  output: z.object({ items: z.array(alikeView) }),
  problems: ['own-claim', 'input-invalid'],
});
