import { queryOptions } from '@tanstack/react-query';
import { listAccess } from '../../shared/protection/access/contract.ts';
import { call } from '../api/call.ts';

/** Looked at again while the page is open: what staff open shows up as they do. */
export const accessQuery = queryOptions({
  queryKey: ['access'],
  queryFn: ({ signal }) => call(listAccess, { signal }),
  refetchInterval: 15_000,
});
