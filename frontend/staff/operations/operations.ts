import { queryOptions } from '@tanstack/react-query';
import { listDeadLetters, showOperations } from '../../../shared/trust/operations/contract.ts';
import { call } from '../../api/call.ts';

/** Looked at again while the page is open: an alert may open or close at any time. */
export const operationsQuery = queryOptions({
  queryKey: ['staff', 'operations'],
  queryFn: ({ signal }) => call(showOperations, { signal }),
  refetchInterval: 30_000,
});

/** Asked of the broker itself, by queue, so less often. */
export const deadLettersQuery = queryOptions({
  queryKey: ['staff', 'dead-letters'],
  queryFn: ({ signal }) => call(listDeadLetters, { signal }),
  refetchInterval: 120_000,
});
