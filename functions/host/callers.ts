import type { HttpRequest, HttpResponseInit } from '@azure/functions';
import type { CallerKind, Endpoint } from '../../shared/kernel/endpoint.ts';
import type { Id } from '../../shared/kernel/ids.ts';
import type { Language } from '../../shared/kernel/language.ts';
import type { Problem } from '../../shared/kernel/problem.ts';
import type { ProblemCode } from '../../shared/kernel/problem-codes.ts';
import type { KeyActor, Person, Signer, Staff, Visitor } from '../../shared/platform/actor.ts';
import type { KnownProvisioner } from '../../shared/people/provisioning/find-provisioner.ts';
import { bearerChallenge, keyOf } from './bearer.ts';
import { problemResponse } from './problem.ts';
import { provisionerOf } from './provisioner.ts';
import { requireOwnPage } from './same-site.ts';
import { largestSigned, signerOf } from './signer.ts';
import { scimProblemResponse } from './scim-problem.ts';
import { personOf } from './session.ts';
import { staffOf, visitorOf } from './staff-session.ts';
import type { Capabilities } from '../runtime.ts';

/** What is asked of every kind of caller: which company is concerned, if one is, and which language answers are in, if it says. */
type Known = Readonly<{ company: Id | null; language: Language | null }>;

/** How a kind of caller is known, and what a request of theirs that changes something has to prove besides. */
type Way<Caller extends Known = Known> = Readonly<{
  find(uses: Capabilities, request: HttpRequest): Promise<Caller | null>;
  /** Throws Problem `cross-site` for a request that somebody else's page made with this caller's cookie. */
  guard?(request: HttpRequest, publicOrigin: string): void;
  /** Writes a refusal as this kind of caller reads it. */
  refuse(problem: Problem, language: Language): HttpResponseInit;
  /** The largest JSON body, in bytes. */
  largestBody: number;
  /** Whose requests are counted together; by their address where it is left out. */
  countedAs?(caller: Caller): string;
  /** How somebody is refused who is not known; `not-signed-in` when left out. */
  unknown?: ProblemCode;
  /** What `WWW-Authenticate` says with a refusal, if anything. */
  challenge?(endpoint: Endpoint, code: ProblemCode, request: HttpRequest): string | null;
}>;

/** What all ways with a cookie have in common. */
const byCookie = { guard: requireOwnPage, refuse: problemResponse, largestBody: 256 * 1024 };

/** The ways in, one for each kind of caller that endpoints are for. */
export const ways = {
  person: { ...byCookie, find: personOf, countedAs: ({ employee }: Person) => employee },
  staff: { ...byCookie, find: staffOf, countedAs: ({ staff }: Staff) => staff },
  visitor: { ...byCookie, find: visitorOf, countedAs: ({ staff }: Visitor) => staff },
  // No guard where a token is shown: a browser never sends one by itself.
  provisioner: {
    find: provisionerOf,
    refuse: scimProblemResponse,
    largestBody: 1024 * 1024,
    countedAs: ({ token }: KnownProvisioner) => token,
  },
  key: {
    find: keyOf,
    refuse: problemResponse,
    largestBody: 256 * 1024,
    countedAs: ({ key }: KeyActor) => key,
    unknown: 'key-not-valid',
    challenge: bearerChallenge,
  },
  signer: {
    find: signerOf,
    refuse: problemResponse,
    largestBody: largestSigned,
    countedAs: ({ token }: Signer) => token,
    unknown: 'signature-not-valid',
  },
} as const satisfies Record<CallerKind, Way>;

export type CallerOf<Kind extends CallerKind> = NonNullable<Awaited<ReturnType<(typeof ways)[Kind]['find']>>>;

/** Which way leads to an endpoint: a person's, unless it says another. */
export const wayTo = (endpoint: Endpoint): Way => ways[endpoint.by ?? 'person'];
