import * as z from 'zod/mini';
import { endpoint } from '../../kernel/endpoint.ts';
import { id, named } from '../../kernel/contract-types.ts';
import { languages } from '../../kernel/language.ts';
import { roles } from '../../kernel/roles.ts';

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
  summary: 'Finishes the sign-in that this browser started, and sets the session cookie.',
  act: 'anyone',
  limit: 'sign-in',
  raw: { input: 'application/x-www-form-urlencoded' },
  status: 303,
  problems: ['sign-in-failed', 'sign-in-unknown'],
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
