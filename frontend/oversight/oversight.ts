import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import * as z from 'zod/mini';
import { catch as orElse } from 'zod/mini';
import {
  bandNames,
  laterFilters,
  listDecisions,
  listPersonRequests,
  modes,
  showAgreement,
  showDecision,
} from '../../shared/claims/oversight/contract.ts';
import { call } from '../api/call.ts';

/** What the address says of the page: which part, and what the list is narrowed to. What it cannot read is left out. */
export const oversightSearch = z.object({
  view: orElse(z.optional(z.enum(['agreement', 'requests'])), undefined),
  state: orElse(z.optional(z.enum(['waiting', 'answered'])), undefined),
  category: orElse(z.optional(z.string()), undefined),
  verdict: orElse(z.optional(z.enum(['approve', 'decline', 'request_changes', 'defer'])), undefined),
  band: orElse(z.optional(z.enum(bandNames)), undefined),
  month: orElse(z.optional(z.string().check(z.regex(/^20\d\d-(0[1-9]|1[0-2])$/))), undefined),
  mode: orElse(z.optional(z.enum(modes)), undefined),
  later: orElse(z.optional(z.enum(laterFilters)), undefined),
  sort: orElse(z.optional(z.enum(['at', 'confidence'])), undefined),
  order: orElse(z.optional(z.enum(['asc', 'desc'])), undefined),
});
export type OversightSearch = z.output<typeof oversightSearch>;
export type DecisionFilter = Omit<OversightSearch, 'view' | 'state'>;

/** The part of the address that narrows and sorts the list. */
export function filterOf(search: OversightSearch): DecisionFilter {
  const { view: _, state: __, ...filter } = search;
  return filter;
}

export const decisionsQuery = (filter: DecisionFilter) =>
  infiniteQueryOptions({
    queryKey: ['oversight', 'decisions', filter],
    queryFn: ({ signal, pageParam }) =>
      call(listDecisions, { query: { ...filter, ...(pageParam ? { cursor: pageParam } : {}) }, signal }),
    initialPageParam: '',
    getNextPageParam: ({ next }) => next,
  });

export const decisionQuery = (evaluation: string) =>
  queryOptions({
    queryKey: ['oversight', 'decision', evaluation],
    queryFn: ({ signal }) => call(showDecision, { path: { evaluation }, signal }),
  });

export const requestsQuery = (state: 'waiting' | 'answered' = 'waiting') =>
  infiniteQueryOptions({
    queryKey: ['oversight', 'requests', state],
    queryFn: ({ signal, pageParam }) =>
      call(listPersonRequests, { query: { state, ...(pageParam ? { cursor: pageParam } : {}) }, signal }),
    initialPageParam: '',
    getNextPageParam: ({ next }) => next,
  });

export const agreementQuery = (category?: string) =>
  queryOptions({
    queryKey: ['oversight', 'agreement', category ?? null],
    queryFn: ({ signal }) => call(showAgreement, { query: category ? { category } : {}, signal }),
  });
