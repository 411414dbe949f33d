import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { listBenefits } from '../../shared/claims/benefits/contract.ts';
import { findExpenses, listExpenses, showExpense, type ExpenseView } from '../../shared/claims/expenses/contract.ts';
import { call } from '../api/call.ts';
import { queryClient } from '../api/query-client.ts';
import type { ClaimsShown } from './claims-shown.ts';
import { isOnItsWay } from './scan-phase.ts';

export const benefitsQuery = queryOptions({
  queryKey: ['benefits'],
  queryFn: ({ signal }) => call(listBenefits, { signal }),
});

/** One's own claims; newest first and in any state, unless the page's address asks otherwise. */
export const claimsQuery = (shown: ClaimsShown = {}) =>
  infiniteQueryOptions({
    queryKey: ['claims', 'list', shown],
    queryFn: ({ signal, pageParam }) =>
      call(listExpenses, { query: { ...shown, ...(pageParam ? { cursor: pageParam } : {}) }, signal }),
    initialPageParam: '',
    getNextPageParam: ({ next }) => next,
  });

/** One's own claims with every word of a search. The words go in the body: an address is kept in histories and logs. */
export const foundClaimsQuery = (search: string) =>
  infiniteQueryOptions({
    queryKey: ['claims', 'found', search],
    queryFn: ({ signal, pageParam }) =>
      call(findExpenses, { body: { search, ...(pageParam ? { cursor: pageParam } : {}) }, signal }),
    initialPageParam: '',
    getNextPageParam: ({ next }) => next,
    enabled: search !== '',
  });

export const claimQuery = (expense: string) =>
  queryOptions({
    queryKey: ['claim', expense],
    queryFn: ({ signal }) => call(showExpense, { path: { expense }, signal }),
  });

/** A file of the claim is being checked or read. */
export const isTakingIn = ({ receipts, documents }: Pick<ExpenseView, 'receipts' | 'documents'>): boolean =>
  receipts.some(isOnItsWay) || documents.some(({ checked }) => !checked);

/** Something is on its way without the reader: a file is being taken in, or a submitted claim is being assessed. */
export const isUnderWay = (claim: ExpenseView): boolean => claim.state === 'submitted' || isTakingIn(claim);

/** How soon, in milliseconds, to ask for a claim again: each second at first, then with patience, not at all when all is done. */
export function askAgain({
  state,
}: {
  state: { data: ExpenseView | undefined; dataUpdateCount: number };
}): number | false {
  if (!state.data || !isUnderWay(state.data)) return false;
  return state.dataUpdateCount < 30 ? 1000 : 5000;
}

/** Keeps a claim that an act has answered with; lists, balances and notifications that it may have changed are asked anew. */
export function keepClaim(claim: ExpenseView): void {
  queryClient.setQueryData(claimQuery(claim.id).queryKey, claim);
  for (const queryKey of [['claims'], ['benefits'], ['queue'], ['notifications']])
    void queryClient.invalidateQueries({ queryKey });
}
