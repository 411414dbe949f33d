import { infiniteQueryOptions } from '@tanstack/react-query';
import { findInQueue, listQueue } from '../../shared/claims/approvals/contract.ts';
import type { ExpenseRow } from '../../shared/claims/expenses/contract.ts';
import { call } from '../api/call.ts';
import type { ReviewTab } from './tabs.ts';

/** The company's claims in a state; without one, those that wait for a person, the longest waiting first. */
export const queueQuery = (state?: ReviewTab) =>
  infiniteQueryOptions({
    queryKey: ['queue', state ?? 'waiting'],
    queryFn: ({ signal, pageParam }) =>
      call(listQueue, { query: { ...(state ? { state } : {}), ...(pageParam ? { cursor: pageParam } : {}) }, signal }),
    initialPageParam: '',
    getNextPageParam: ({ next }) => next,
  });

/** Those of them with every word of a search. The words go in the body: an address is kept in histories and logs. */
export const foundInQueueQuery = (search: string, state?: ReviewTab) =>
  infiniteQueryOptions({
    queryKey: ['queue', state ?? 'waiting', 'found', search],
    queryFn: ({ signal, pageParam }) =>
      call(findInQueue, {
        body: { search, ...(state ? { state } : {}), ...(pageParam ? { cursor: pageParam } : {}) },
        signal,
      }),
    initialPageParam: '',
    getNextPageParam: ({ next }) => next,
    enabled: search !== '',
  });

/** Where a claim stands among those that wait, and its neighbours. After the last comes the first that still waits. */
export function neighboursOf(waiting: readonly Pick<ExpenseRow, 'id'>[], claim: string) {
  const at = waiting.findIndex(({ id }) => id === claim);
  const first = waiting.find(({ id }) => id !== claim);
  return {
    at,
    previous: at > 0 ? waiting[at - 1]!.id : null,
    next: at >= 0 ? (waiting[at + 1]?.id ?? null) : null,
    afterDeciding: (at >= 0 ? waiting[at + 1]?.id : undefined) ?? first?.id ?? null,
  };
}
