import { queryOptions } from '@tanstack/react-query';
import { listHolds, showRetention } from '../../shared/protection/retention/contract.ts';
import { call } from '../api/call.ts';

export const retentionQuery = queryOptions({
  queryKey: ['retention'],
  queryFn: ({ signal }) => call(showRetention, { signal }),
});

export const holdsQuery = queryOptions({
  queryKey: ['legal-holds'],
  queryFn: ({ signal }) => call(listHolds, { signal }),
});
