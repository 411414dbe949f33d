import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import {
  listRightsRequests,
  showExportLink,
  showOwnRights,
  showRightsRequest,
} from '../../shared/protection/rights/contract.ts';
import { call } from '../api/call.ts';

/** Looked at again while a file is being made: it is ready within seconds. */
export const ownRightsQuery = queryOptions({
  queryKey: ['own-rights'],
  queryFn: ({ signal }) => call(showOwnRights, { signal }),
  refetchInterval: ({ state }) => (state.data?.items.some(({ file }) => file?.state === 'making') ? 1_500 : false),
});

export type Shown = 'open' | 'all';

export const rightsRequestsQuery = (status: Shown = 'open') =>
  infiniteQueryOptions({
    queryKey: ['rights-requests', 'list', status],
    queryFn: ({ signal, pageParam }) =>
      call(listRightsRequests, { query: { status, ...(pageParam ? { cursor: pageParam } : {}) }, signal }),
    initialPageParam: '',
    getNextPageParam: ({ next }) => next,
  });

/** Looked at again while a machine is at work on it. */
export const rightsRequestQuery = (request: string) =>
  queryOptions({
    queryKey: ['rights-requests', 'one', request],
    queryFn: ({ signal }) => call(showRightsRequest, { path: { request }, signal }),
    refetchInterval: ({ state: { data } }) =>
      data?.file?.state === 'making' || (data?.kind === 'erasure' && data.state === 'decided' && !data.heldAt)
        ? 2_000
        : false,
  });

export const exportLinkQuery = (token: string) =>
  queryOptions({
    queryKey: ['rights-export', token],
    queryFn: ({ signal }) => call(showExportLink, { body: { token }, signal }),
    retry: false,
  });
