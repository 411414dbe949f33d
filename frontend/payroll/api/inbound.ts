import { queryOptions } from '@tanstack/react-query';
import { listInboundSecrets } from '../../../shared/payroll/partners/inbound/contract.ts';
import { call } from '../../api/call.ts';

export const inboundQuery = queryOptions({
  queryKey: ['payroll-inbound-secrets'],
  queryFn: ({ signal }) => call(listInboundSecrets, { signal }),
});
