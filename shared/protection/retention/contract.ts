import * as z from 'zod/mini';
import { id, instant, named, typed } from '../../kernel/contract-types.ts';
import { endpoint } from '../../kernel/endpoint.ts';
import { shortestReason } from './hold.ts';

const person = z.object({ id, name: z.string() });

export const holdView = named(
  'LegalHold',
  z.object({
    id,
    /** Whose data is held; null: everybody's. */
    employee: z.nullable(person),
    /** Null where the person has been erased since, and the reason with them. */
    reason: z.nullable(z.string()),
    placedBy: person,
    placedAt: instant,
    endedBy: z.nullable(person),
    endedAt: z.nullable(instant),
  }),
);
export type HoldView = z.output<typeof holdView>;

export const listHolds = endpoint({
  name: 'list-holds',
  method: 'GET',
  path: 'legal-holds',
  summary:
    'What is kept beyond its period because it may have to be shown, and what was: open holds first, the latest first.',
  act: 'legal-hold.read',
  output: z.object({ items: z.array(holdView) }),
});

export const placeHold = endpoint({
  name: 'place-hold',
  method: 'POST',
  path: 'legal-holds',
  summary:
    'Keeps one person’s data, or everybody’s, beyond its period until the hold is ended. The reason is for HR alone.',
  act: 'legal-hold.place',
  input: z.object({ employee: z.nullable(id), reason: typed(1000).check(z.minLength(shortestReason)) }),
  output: holdView,
  status: 201,
  problems: ['input-invalid', 'too-many-holds'],
});

export const endHold = endpoint({
  name: 'end-hold',
  method: 'POST',
  path: 'legal-holds/{hold}/end',
  summary: 'Ends a hold. What is older than its period by then goes the next night.',
  act: 'legal-hold.end',
  status: 204,
});
