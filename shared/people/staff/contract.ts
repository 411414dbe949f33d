import * as z from 'zod/mini';
import { id, instant, named, typed } from '../../kernel/contract-types.ts';
import { endpoint } from '../../kernel/endpoint.ts';
import { languages } from '../../kernel/language.ts';

export const staffSessionView = named(
  'StaffSession',
  z.object({
    staff: z.nullable(z.object({ id, name: z.string(), email: z.string(), language: z.enum(languages) })),
    /** The acts of the role table that staff can do to the platform. */
    may: z.array(z.string()),
    /** Whether a break-glass code opened it, in place of the identity provider. */
    breakGlass: z.boolean(),
    endsAt: z.nullable(instant),
  }),
);
export type StaffSessionView = z.output<typeof staffSessionView>;

export const showStaffSession = endpoint({
  name: 'show-staff-session',
  method: 'GET',
  path: 'staff/session',
  summary: 'Which member of staff is signed in; nobody is an answer too.',
  act: 'anyone',
  by: 'staff',
  output: staffSessionView,
});

export const startStaffSignIn = endpoint({
  name: 'start-staff-sign-in',
  method: 'GET',
  path: 'staff/signin/start',
  summary: 'Sends the browser to the platform’s own directory.',
  act: 'anyone',
  by: 'staff',
  limit: 'sign-in',
  query: z.object({ return: z.optional(z.string()) }),
  status: 303,
});

export const returnFromStaffSignIn = endpoint({
  name: 'return-from-staff-sign-in',
  method: 'GET',
  path: 'staff/signin/callback',
  summary: 'Where the platform’s own directory sends the browser back: a page that posts on to staff/signin/complete.',
  act: 'anyone',
  by: 'staff',
  raw: { output: ['text/html'] },
});

export const completeStaffSignIn = endpoint({
  name: 'complete-staff-sign-in',
  method: 'POST',
  path: 'staff/signin/complete',
  summary: 'Finishes the sign-in of staff that this browser started, and sets the session cookie of staff.',
  act: 'anyone',
  by: 'staff',
  limit: 'sign-in',
  raw: { input: 'application/x-www-form-urlencoded' },
  status: 303,
  problems: ['sign-in-failed', 'staff-unknown', 'staff-second-factor-missing'],
});

export const openBreakGlass = endpoint({
  name: 'open-break-glass',
  method: 'POST',
  path: 'staff/break-glass',
  summary: 'Opens an hour’s session of staff with a break-glass code. All staff are told.',
  act: 'anyone',
  by: 'staff',
  input: z.object({ code: typed(200) }),
  status: 204,
  problems: ['break-glass-refused'],
});

export const endStaffSession = endpoint({
  name: 'end-staff-session',
  method: 'POST',
  path: 'staff/session/end',
  summary: 'Signs a member of staff out.',
  act: 'signed-in',
  by: 'staff',
  status: 204,
});
