import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { listCompanies } from '../../shared/claims/company-set-up/contract.ts';
import { showCompanyAccess } from '../../shared/protection/access/contract.ts';
import { visitEmployees, visitExpense, visitQueue } from '../../shared/protection/visits/contract.ts';
import { call } from '../api/call.ts';
import type { ReviewTab } from '../review/tabs.ts';

export const companiesQuery = queryOptions({
  queryKey: ['staff', 'companies'],
  queryFn: ({ signal }) => call(listCompanies, { signal }),
});

/** Looked at again while a page of the company is open: HR can end the access at any time. */
export const companyAccessQuery = (company: string) =>
  queryOptions({
    queryKey: ['staff', 'access', company],
    queryFn: ({ signal }) => call(showCompanyAccess, { path: { company }, signal }),
    refetchInterval: 15_000,
  });

/** Asked for when a page opens and never by itself again, since each reading is recorded; forgotten when it is left. */
const once = { staleTime: Infinity, gcTime: 0 };

export const visitQueueQuery = (company: string, state?: ReviewTab) =>
  infiniteQueryOptions({
    queryKey: ['visit', company, 'queue', state ?? 'waiting'],
    queryFn: ({ signal, pageParam }) =>
      call(visitQueue, {
        path: { company },
        query: { ...(state ? { state } : {}), ...(pageParam ? { cursor: pageParam } : {}) },
        signal,
      }),
    initialPageParam: '',
    getNextPageParam: ({ next }) => next,
    ...once,
  });

export const visitClaimQuery = (company: string, expense: string) =>
  queryOptions({
    queryKey: ['visit', company, 'claim', expense],
    queryFn: ({ signal }) => call(visitExpense, { path: { company, expense }, signal }),
    ...once,
  });

export const visitPeopleQuery = (company: string) =>
  infiniteQueryOptions({
    queryKey: ['visit', company, 'people'],
    queryFn: ({ signal, pageParam }) =>
      call(visitEmployees, {
        path: { company },
        query: { status: 'all', ...(pageParam ? { cursor: pageParam } : {}) },
        signal,
      }),
    initialPageParam: '',
    getNextPageParam: ({ next }) => next,
    ...once,
  });
