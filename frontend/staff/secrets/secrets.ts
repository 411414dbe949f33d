import { queryOptions } from '@tanstack/react-query';
import { listWatchedSecrets } from '../../../shared/trust/secrets/contract.ts';
import { call } from '../../api/call.ts';

export const secretsQuery = queryOptions({
  queryKey: ['staff', 'secrets'],
  queryFn: ({ signal }) => call(listWatchedSecrets, { signal }),
});
