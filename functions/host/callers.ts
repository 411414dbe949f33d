import type { HttpRequest, HttpResponseInit } from '@azure/functions';
import type { CallerKind, Endpoint } from '../../shared/kernel/endpoint.ts';
import type { Id } from '../../shared/kernel/ids.ts';
import type { Language } from '../../shared/kernel/language.ts';
import type { Problem } from '../../shared/kernel/problem.ts';
import { problemResponse } from './problem.ts';
import { provisionerOf } from './provisioner.ts';
import { requireOwnPage } from './same-site.ts';
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
}>;

/** The ways in, one for each kind of caller that endpoints are for. */
export const ways = {
  person: { find: personOf, guard: requireOwnPage, refuse: problemResponse, largestBody: 256 * 1024 },
  staff: { find: staffOf, guard: requireOwnPage, refuse: problemResponse, largestBody: 256 * 1024 },
  visitor: { find: visitorOf, guard: requireOwnPage, refuse: problemResponse, largestBody: 256 * 1024 },
  provisioner: { find: provisionerOf, refuse: scimProblemResponse, largestBody: 1024 * 1024 },
} as const satisfies Record<CallerKind, Way>;

export type CallerOf<Kind extends CallerKind> = NonNullable<Awaited<ReturnType<(typeof ways)[Kind]['find']>>>;

/** Which way leads to an endpoint: a person's, unless it says another. */
export const wayTo = (endpoint: Endpoint): Way => ways[endpoint.by ?? 'person'];
