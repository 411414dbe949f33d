import * as z from 'zod/mini';
import { id, instant, named, typed } from '../../kernel/contract-types.ts';
import { endpoint } from '../../kernel/endpoint.ts';
import { scopes } from '../../kernel/roles.ts';
import { firstHr } from '../../people/invitations/contract.ts';
import { mostHours, shortestReason } from './grant.ts';

export const grantView = named(
  'AccessGrant',
  z.object({
    id,
    /** Who has or had the access. */
    staff: z.string(),
    reason: z.string(),
    scopes: z.array(z.enum(scopes)),
    startsAt: instant,
    /** When it ends, or ended before its time. */
    endsAt: instant,
    live: z.boolean(),
    endedBy: z.nullable(z.enum(['hr', 'staff', 'time'])),
  }),
);
export type GrantView = z.output<typeof grantView>;

/** Something that was opened under a grant, once or more. */
export const openedView = named(
  'OpenedUnderGrant',
  z.object({
    act: z.string(),
    subject: z.object({ kind: z.string(), id }),
    first: instant,
    last: instant,
    times: z.number(),
  }),
);
export type OpenedView = z.output<typeof openedView>;

export const listAccess = endpoint({
  name: 'list-access',
  method: 'GET',
  path: 'access',
  summary:
    'Which staff have or had access to the company: why, to what, until when, and what they opened. The latest first.',
  act: 'access.read',
  output: z.object({ items: z.array(z.extend(grantView, { opened: z.array(openedView) })) }),
});

export const endAccess = endpoint({
  name: 'end-access',
  method: 'POST',
  path: 'access/{grant}/end',
  summary: 'Ends a member of staff’s access to the company at once.',
  act: 'access.end',
  status: 204,
});

export const showCompanyAccess = endpoint({
  name: 'show-company-access',
  method: 'GET',
  path: 'staff/companies/{company}',
  summary:
    'One company by name, whether its first HR has come, and one’s own access to it: what is live, and what has been.',
  act: 'access.ask',
  by: 'staff',
  output: z.object({
    company: z.object({ id, name: z.string() }),
    live: z.nullable(grantView),
    former: z.array(grantView),
    /** Null once anybody of the company has an account linked. */
    firstHr: z.nullable(firstHr),
  }),
});

export const askAccess = endpoint({
  name: 'ask-access',
  method: 'POST',
  path: 'staff/companies/{company}/access',
  summary: 'Opens a company for one’s reading, for hours and with a reason. Its HR is told at once, and can end it.',
  act: 'access.ask',
  by: 'staff',
  input: z.object({
    reason: typed(500).check(z.minLength(shortestReason)),
    scopes: z.array(z.enum(scopes)).check(z.minLength(1), z.maxLength(scopes.length)),
    hours: z.int().check(z.gte(1), z.lte(mostHours)),
  }),
  output: grantView,
  status: 201,
  problems: ['access-open-already', 'input-invalid'],
});

export const leaveCompany = endpoint({
  name: 'leave-company',
  method: 'POST',
  path: 'staff/companies/{company}/access/end',
  summary: 'Ends one’s own access to a company.',
  act: 'access.leave',
  by: 'staff',
  status: 204,
});
