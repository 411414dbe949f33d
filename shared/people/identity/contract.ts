import * as z from 'zod/mini';
import { endpoint } from '../../kernel/endpoint.ts';
import { id, instant, named } from '../../kernel/contract-types.ts';
import { languages } from '../../kernel/language.ts';
import { roles } from '../../kernel/roles.ts';
import { browsers, systems } from './device.ts';
import { waysOfSigningIn } from './way-of-signing-in.ts';

export const sessionView = named(
  'Session',
  z.object({
    person: z.nullable(
      z.object({ id, name: z.string(), email: z.string(), roles: z.array(z.enum(roles)), language: z.enum(languages) }),
    ),
    company: z.nullable(z.object({ id, name: z.string() })),
    /** The acts of the role table this person can do at all: what the navigation shows. */
    may: z.array(z.string()),
  }),
);
export type SessionView = z.output<typeof sessionView>;

export const showSession = endpoint({
  name: 'show-session',
  method: 'GET',
  path: 'session',
  summary: 'Who is signed in; nobody is an answer too.',
  act: 'anyone',
  output: sessionView,
});

export const startSignIn = endpoint({
  name: 'start-sign-in',
  method: 'GET',
  path: 'signin/start',
  summary: 'Sends the browser to the identity provider.',
  act: 'anyone',
  limit: 'sign-in',
  query: z.object({ return: z.optional(z.string()) }),
  status: 303,
});

export const startInvitedSignIn = endpoint({
  name: 'start-invited-sign-in',
  method: 'POST',
  path: 'signin/invited',
  summary: 'Begins the sign-in that accepts an invitation, and says where to send the browser.',
  act: 'anyone',
  limit: 'sign-in',
  input: z.object({ token: z.string().check(z.maxLength(200)) }),
  output: z.object({ url: z.string() }),
  problems: ['invitation-over'],
});

export const returnFromSignIn = endpoint({
  name: 'return-from-sign-in',
  method: 'GET',
  path: 'signin/callback',
  summary:
    'Where the identity provider sends the browser back: a page that posts on to signin/complete, because a Strict cookie does not come along from another site.',
  act: 'anyone',
  raw: { output: ['text/html'] },
});

export const completeSignIn = endpoint({
  name: 'complete-sign-in',
  method: 'POST',
  path: 'signin/complete',
  summary:
    'Finishes the sign-in that this browser started, and sets the session cookie; or a page that leads on to the second factor.',
  act: 'anyone',
  limit: 'sign-in',
  raw: { input: 'application/x-www-form-urlencoded' },
  status: 303,
  problems: [
    'sign-in-failed',
    'sign-in-unknown',
    'directory-unknown',
    'second-factor-missing',
    'invitation-over',
    'invitation-not-yours',
    'account-linked-elsewhere',
  ],
});

export const endSessionsAtProvider = endpoint({
  name: 'end-sessions-at-provider',
  method: 'GET',
  path: 'signin/signed-out',
  summary:
    'Ends the sessions of who has signed out at the identity provider, which loads this in a hidden frame (OpenID Connect Front-Channel Logout 1.0).',
  act: 'anyone',
  query: z.object({ iss: z.optional(z.string()), sid: z.optional(z.string()) }),
  raw: { output: ['text/html'] },
});

export const endSession = endpoint({
  name: 'end-session',
  method: 'POST',
  path: 'session/end',
  summary: 'Signs out here, and says where to sign out of the identity provider.',
  act: 'signed-in',
  output: z.object({ signOutUrl: z.nullable(z.string()) }),
});

export const chooseLanguage = endpoint({
  name: 'choose-language',
  method: 'PUT',
  path: 'session/language',
  summary: 'Sets the language you read pages and mail in.',
  act: 'profile.change',
  input: z.object({ language: z.enum(languages) }),
  status: 204,
});

export const ownSession = named(
  'OwnSession',
  z.object({
    id,
    startedAt: instant,
    seenAt: instant.check(z.meta({ description: 'may lag a minute behind' })),
    endsAt: instant.check(z.meta({ description: 'when it ends at the latest, used or not' })),
    way: z.enum(waysOfSigningIn),
    device: z.object({ browser: z.nullable(z.enum(browsers)), system: z.nullable(z.enum(systems)) }),
    /** Whether it is the session that asks. */
    here: z.boolean(),
  }),
);
export type OwnSession = z.output<typeof ownSession>;

export const listSessions = endpoint({
  name: 'list-sessions',
  method: 'GET',
  path: 'sessions',
  summary: 'Where you are signed in, the latest first.',
  act: 'session.read',
  output: z.object({ items: z.array(ownSession) }),
});

export const endOneSession = endpoint({
  name: 'end-one-session',
  method: 'POST',
  path: 'sessions/{session}/end',
  summary: 'Signs you out of one of your sessions.',
  act: 'session.end',
  status: 204,
});

export const endOtherSessions = endpoint({
  name: 'end-other-sessions',
  method: 'POST',
  path: 'sessions/end-others',
  summary: 'Signs you out everywhere but here.',
  act: 'session.end',
  output: z.object({ ended: z.number() }),
});
