import { queryOptions } from '@tanstack/react-query';
import { showContractEnd } from '../../shared/protection/end-of-contract/contract.ts';
import { call } from '../api/call.ts';

export const contractEndQuery = queryOptions({
  queryKey: ['contract-end'],
  queryFn: ({ signal }) => call(showContractEnd, { signal }),
});
