import * as z from 'zod/mini';
import { id, instant, named } from '../../kernel/contract-types.ts';
import { endpoint } from '../../kernel/endpoint.ts';

const states = ['open', 'expired', 'used', 'withdrawn', 'superseded'] as const;

/** The invitation that was sent last. */
const lastInvitation = z.object({
  id,
  state: z.enum(states),
  mail: z.enum(['waiting', 'sending', 'sent', 'refused', 'uncertain']),
  createdAt: instant,
  expiresAt: instant,
});

/** Of a company that nobody has come to yet, for staff, who are not told who it is. */
export const firstHr = named(
  'FirstHr',
  z.object({ invitation: z.nullable(z.pick(lastInvitation, { state: true, mail: true, expiresAt: true })) }),
);
export type FirstHr = z.output<typeof firstHr>;

export const personInvitation = named(
  'PersonInvitation',
  z.object({
    /** Whether an account is linked: such a person signs in without an invitation. */
    linked: z.boolean(),
    /** Whether the person may be invited at all: employed today and not shut out. */
    mayBeInvited: z.boolean(),
    invitation: z.nullable(lastInvitation),
  }),
);
export type PersonInvitation = z.output<typeof personInvitation>;

const path = 'employees/{employee}/invitation';

export const showPersonInvitation = endpoint({
  name: 'show-person-invitation',
  method: 'GET',
  path,
  summary: 'Whether an employee has an account linked, and the latest invitation to link one.',
  act: 'employee.invite',
  output: personInvitation,
});

export const invitePerson = endpoint({
  name: 'invite-person',
  method: 'POST',
  path,
  summary:
    'Sends an employee a link by mail, good once within 14 days, by which they link their account. An earlier one ends.',
  act: 'employee.invite',
  output: personInvitation,
  problems: ['already-linked', 'cannot-be-invited', 'changed-meanwhile'],
});

export const withdrawInvitation = endpoint({
  name: 'withdraw-invitation',
  method: 'DELETE',
  path,
  summary: 'Takes the invitation under way back: its link is no longer good. Where there is none, nothing changes.',
  act: 'employee.invite',
  output: personInvitation,
});

export const shownInvitation = named(
  'Invitation',
  z.object({
    state: z.enum([...states, 'unknown']),
    /** Null, as all of it, for whoever does not hold the link. */
    company: z.nullable(z.string()),
    /** Who invites; null where it is the platform's staff. */
    inviter: z.nullable(z.string()),
    invited: z.nullable(z.string()),
    expiresAt: z.nullable(instant),
    /** Whether BankID is a way to be linked: not where the company has a directory of its own. */
    byBankid: z.boolean(),
  }),
);
export type ShownInvitation = z.output<typeof shownInvitation>;

/** A POST, because what stands in an address stands in logs and histories. */
export const showInvitation = endpoint({
  name: 'show-invitation',
  method: 'POST',
  path: 'invitations/show',
  summary: 'What an invitation’s link is good for: who invites whom to what, to whoever holds it.',
  act: 'anyone',
  input: z.object({ token: z.string().check(z.maxLength(200)) }),
  output: shownInvitation,
});
