import { queryOptions } from '@tanstack/react-query';
import { listSessions } from '../../shared/people/identity/contract.ts';
import { call } from '../api/call.ts';

export const sessionsQuery = queryOptions({
  queryKey: ['sessions'],
  queryFn: ({ signal }) => call(listSessions, { signal }),
});
