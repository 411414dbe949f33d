import { queryOptions } from '@tanstack/react-query';
import { showKeys } from '../../shared/protection/key-rotation/contract.ts';
import { call } from '../api/call.ts';

/** Looked at again while the page is open: a replacement that is under way moves on. */
export const keysQuery = queryOptions({
  queryKey: ['keys'],
  queryFn: ({ signal }) => call(showKeys, { signal }),
  refetchInterval: 15_000,
});
