import { queryOptions } from '@tanstack/react-query';
import { listChanges } from '../../../shared/trust/vendors/changes/contract.ts';
import { listVendors, showVendor } from '../../../shared/trust/vendors/contract.ts';
import { call } from '../../api/call.ts';

export const vendorsQuery = queryOptions({
  queryKey: ['staff', 'vendors'],
  queryFn: ({ signal }) => call(listVendors, { signal }),
});

export const vendorQuery = (vendor: string) =>
  queryOptions({
    queryKey: ['staff', 'vendors', vendor],
    queryFn: ({ signal }) => call(showVendor, { path: { vendor }, signal }),
  });

export const changesQuery = queryOptions({
  queryKey: ['staff', 'sub-processor-changes'],
  queryFn: ({ signal }) => call(listChanges, { signal }),
});
