import type { HttpRequest } from '@azure/functions';
import type { CallerKind, Endpoint } from '../../shared/kernel/endpoint.ts';
import type { Id } from '../../shared/kernel/ids.ts';
import type { Language } from '../../shared/kernel/language.ts';
import type { ProblemCode } from '../../shared/kernel/problem-codes.ts';
import type { KeyActor, Person } from '../../shared/platform/actor.ts';
import { bearerChallenge, keyOf } from './bearer.ts';
import { requireOwnPage } from './same-site.ts';
import { personOf } from './session.ts';
import type { Capabilities } from '../runtime.ts';

/** What is asked of every kind of caller: which company is concerned, if one is, and which language answers are in, if it says. */
type Known = Readonly<{ company: Id | null; language: Language | null }>;

/** How a kind of caller is known, and what a request of theirs that changes something has to prove besides. */
type Way<Caller extends Known = Known> = Readonly<{
  find(uses: Capabilities, request: HttpRequest): Promise<Caller | null>;
  /** Throws Problem `cross-site` for a request that somebody else's page made with this caller's cookie. */
  guard?(request: HttpRequest, publicOrigin: string): void;
  /** Whose requests are counted together; by their address where it is left out. */
  countedAs?(caller: Caller): string;
  /** How somebody is refused who is not known; `not-signed-in` when left out. */
  unknown?: ProblemCode;
  /** What `WWW-Authenticate` says with a refusal, if anything. */
  challenge?(endpoint: Endpoint, code: ProblemCode, request: HttpRequest): string | null;
}>;

/** The ways in, one for each kind of caller that endpoints are for. */
export const ways = {
  person: { find: personOf, guard: requireOwnPage, countedAs: ({ employee }: Person) => employee },
  // No guard: a browser never sends a key by itself.
  key: {
    find: keyOf,
    countedAs: ({ key }: KeyActor) => key,
    unknown: 'key-not-valid',
    challenge: bearerChallenge,
  },
} as const satisfies Record<CallerKind, Way>;

export type CallerOf<Kind extends CallerKind> = NonNullable<Awaited<ReturnType<(typeof ways)[Kind]['find']>>>;

/** Which way leads to an endpoint: a person's, unless it says another. */
export const wayTo = (endpoint: Endpoint): Way => ways[endpoint.by ?? 'person'];
