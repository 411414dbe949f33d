import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import * as z from 'zod/mini';
import {
  findInQueue,
  listQueue,
  queueSorts,
  queueSteps,
  queueViews,
  showQueueCount,
  type QueueRow,
} from '../../shared/claims/approvals/contract.ts';
import { call } from '../api/call.ts';
import { reviewTabs } from './tabs.ts';

/** What the queue's address says: which tab, how it is sorted, and what narrows it. */
export const queueSearch = z.object({
  state: z.optional(z.enum(reviewTabs)),
  view: z.optional(z.enum(queueViews)),
  sort: z.optional(z.enum(queueSorts)),
  order: z.optional(z.enum(['asc', 'desc'])),
  category: z.optional(z.string()),
  employee: z.optional(z.string()),
  step: z.optional(z.enum(queueSteps)),
  doubts: z.optional(z.enum(['with', 'without'])),
});
export type QueueSearch = z.output<typeof queueSearch>;

/** Without a state and a view: what waits for the reader. */
export const asked = (wanted: QueueSearch) =>
  wanted.state ? { ...wanted, view: 'all' as const } : { ...wanted, view: wanted.view ?? ('mine' as const) };

/** A reader's claims in a state; without one, those that wait for them, the longest waiting first. */
export const queueQuery = (wanted: QueueSearch = {}) =>
  infiniteQueryOptions({
    queryKey: ['queue', asked(wanted)],
    queryFn: ({ signal, pageParam }) =>
      call(listQueue, { query: { ...asked(wanted), ...(pageParam ? { cursor: pageParam } : {}) }, signal }),
    initialPageParam: '',
    getNextPageParam: ({ next }) => next,
  });

/** Those of them with every word of a search. The words go in the body: an address is kept in histories and logs. */
export const foundInQueueQuery = (search: string, wanted: QueueSearch) =>
  infiniteQueryOptions({
    queryKey: ['queue', asked(wanted), 'found', search],
    queryFn: ({ signal, pageParam }) =>
      call(findInQueue, { body: { search, ...asked(wanted), ...(pageParam ? { cursor: pageParam } : {}) }, signal }),
    initialPageParam: '',
    getNextPageParam: ({ next }) => next,
    enabled: search !== '',
  });

/** How many claims wait for the reader, and whether the queue is something to them at all. */
export const queueCountQuery = queryOptions({
  queryKey: ['queue', 'count'],
  queryFn: ({ signal }) => call(showQueueCount, { signal }),
});

/** Where a claim stands among those that wait, and its neighbours. After the last comes the first that still waits. */
export function neighboursOf(waiting: readonly Pick<QueueRow, 'id'>[], claim: string) {
  const at = waiting.findIndex(({ id }) => id === claim);
  const first = waiting.find(({ id }) => id !== claim);
  return {
    at,
    previous: at > 0 ? waiting[at - 1]!.id : null,
    next: at >= 0 ? (waiting[at + 1]?.id ?? null) : null,
    afterDeciding: (at >= 0 ? waiting[at + 1]?.id : undefined) ?? first?.id ?? null,
  };
}
