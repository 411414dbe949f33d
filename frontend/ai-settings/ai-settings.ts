import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { listAiChanges, showAiSettings, showWhatIsSent } from '../../shared/claims/ai-settings/contract.ts';
import { call } from '../api/call.ts';

export const aiSettingsQuery = queryOptions({
  queryKey: ['ai-settings'],
  queryFn: ({ signal }) => call(showAiSettings, { signal }),
});

export const aiChangesQuery = infiniteQueryOptions({
  queryKey: ['ai-settings', 'changes'],
  queryFn: ({ pageParam, signal }) =>
    call(listAiChanges, { signal, query: pageParam === null ? {} : { cursor: pageParam } }),
  initialPageParam: null as string | null,
  getNextPageParam: ({ next }) => next,
});

export const whatIsSentQuery = queryOptions({
  queryKey: ['ai-settings', 'what-is-sent'],
  queryFn: ({ signal }) => call(showWhatIsSent, { signal }),
});
