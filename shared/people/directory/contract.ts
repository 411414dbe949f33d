import * as z from 'zod/mini';
import { id, named, pageOf } from '../../kernel/contract-types.ts';
import { endpoint } from '../../kernel/endpoint.ts';

const date = z.string().check(z.meta({ format: 'date' }));

/** What a payroll system needs to know whom a line is for. */
export const personInDirectory = named(
  'Person',
  z.object({
    id,
    name: z.string(),
    employedFrom: date,
    employedUntil: z.nullable(date).check(z.meta({ description: 'the last day; null while none is known' })),
  }),
);

export const readPeople = endpoint({
  name: 'read-people',
  method: 'GET',
  path: 'v1/people',
  summary:
    'Everybody who is or was employed, in the order in which they came to be here, a page at a time. Each page that is read is recorded.',
  act: 'people.read',
  by: 'key',
  query: z.object({
    cursor: z.optional(id),
    limit: z.optional(
      z.pipe(
        z.string().check(z.regex(/^[1-9]\d{0,2}$/)),
        z.transform((text) => Math.min(200, Number(text))),
      ),
    ),
  }),
  output: pageOf(personInDirectory),
});
