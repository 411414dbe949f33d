import * as z from 'zod/mini';
import { day, id, named, typed } from '../../../kernel/contract-types.ts';
import { endpoint } from '../../../kernel/endpoint.ts';

const person = z.object({ id, name: z.string() });

export const standInView = named(
  'StandIn',
  z.object({
    id,
    employee: person,
    standIn: person,
    from: z.string().check(z.meta({ format: 'date' })),
    to: z.string().check(z.meta({ format: 'date' })),
    /** today: they act today. */
    when: z.enum(['coming', 'today', 'over']),
    /** Whether the reader can end it. */
    yours: z.boolean(),
  }),
);
export type StandInView = z.output<typeof standInView>;

export const listStandIns = endpoint({
  name: 'list-stand-ins',
  method: 'GET',
  path: 'stand-ins',
  summary: 'Who decides for whom while somebody is away: your own, and whom you stand in for. HR reads the company’s.',
  act: 'stand-in.read',
  output: z.object({ items: z.array(standInView) }),
});

export const nameStandIn = endpoint({
  name: 'name-stand-in',
  method: 'POST',
  path: 'stand-ins',
  summary: 'Names a stand-in from a day to a day, both included: for yourself, or, as HR, for somebody else.',
  act: 'stand-in.name',
  input: z.object({ employee: z.optional(id), standIn: id, from: day, to: day }),
  output: standInView,
  status: 201,
  problems: ['input-invalid'],
});

export const endStandIn = endpoint({
  name: 'end-stand-in',
  method: 'DELETE',
  path: 'stand-ins/{standIn}',
  summary: 'Ends a stand-in at once.',
  act: 'stand-in.end',
  status: 204,
});

export const findColleagues = endpoint({
  name: 'find-colleagues',
  method: 'POST',
  path: 'colleagues/search',
  summary:
    'Colleagues who have each word that was typed as the beginning of a part of their name, at most eight: to name a stand-in or ask for advice.',
  act: 'colleague.find',
  limit: 'search',
  input: z.object({ name: typed(100) }),
  output: z.object({ items: z.array(person) }),
});
