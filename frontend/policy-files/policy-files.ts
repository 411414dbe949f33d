import { queryOptions } from '@tanstack/react-query';
import { listPolicyFiles, showPolicyFile } from '../../shared/claims/policy-files/contract.ts';
import { call } from '../api/call.ts';

export const policyFilesQuery = queryOptions({
  queryKey: ['policy-files'],
  queryFn: ({ signal }) => call(listPolicyFiles, { signal }),
});

export const policyFileQuery = (policy: string) =>
  queryOptions({
    queryKey: ['policy-files', policy],
    queryFn: ({ signal }) => call(showPolicyFile, { path: { policy }, signal }),
  });

/** Where a paragraph stands on the page of its version. */
export const anchorOf = (paragraph: number): string => `p${paragraph}`;
