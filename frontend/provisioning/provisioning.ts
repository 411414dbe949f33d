import { queryOptions } from '@tanstack/react-query';
import { showProvisioning } from '../../shared/people/provisioning/contract.ts';
import { call } from '../api/call.ts';

export const provisioningQuery = queryOptions({
  queryKey: ['provisioning'],
  queryFn: ({ signal }) => call(showProvisioning, { signal }),
});
