import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { listErasures, showErasure } from '../../shared/protection/erasure/contract.ts';
import { call } from '../api/call.ts';

export const erasuresQuery = infiniteQueryOptions({
  queryKey: ['erasures', 'list'],
  queryFn: ({ signal, pageParam }) => call(listErasures, { query: pageParam ? { cursor: pageParam } : {}, signal }),
  initialPageParam: '',
  getNextPageParam: ({ next }) => next,
});

/** Looked at again while it goes on. */
export const erasureQuery = (erasure: string) =>
  queryOptions({
    queryKey: ['erasures', 'one', erasure],
    queryFn: ({ signal }) => call(showErasure, { path: { erasure }, signal }),
    refetchInterval: ({ state: { data } }) => (data && data.finishedAt === null ? 2_000 : false),
  });

/** What tells one erased person from another: the end of an id that leads to nobody. */
export const shortId = (id: string): string => id.slice(-8);
