import { queryOptions } from '@tanstack/react-query';
import { listStandIns } from '../../shared/claims/approvals/stand-ins/contract.ts';
import { call } from '../api/call.ts';

export const standInsQuery = queryOptions({
  queryKey: ['stand-ins'],
  queryFn: ({ signal }) => call(listStandIns, { signal }),
});
