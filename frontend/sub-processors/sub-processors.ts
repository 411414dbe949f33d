import { queryOptions } from '@tanstack/react-query';
import { listSubProcessorChanges } from '../../shared/trust/vendors/changes/contract.ts';
import { showSubProcessors } from '../../shared/trust/vendors/subscribers/contract.ts';
import { call } from '../api/call.ts';

/** For HR: with what their company has said. */
export const ownChangesQuery = queryOptions({
  queryKey: ['sub-processor-changes'],
  queryFn: ({ signal }) => call(listSubProcessorChanges, { signal }),
});

/** For anybody. */
export const subProcessorsQuery = queryOptions({
  queryKey: ['sub-processors'],
  queryFn: ({ signal }) => call(showSubProcessors, { signal }),
});
