import { queryOptions } from '@tanstack/react-query';
import { listSavedFilters } from '../../shared/people/saved-filters/contract.ts';
import { call } from '../api/call.ts';

export const savedFiltersQuery = queryOptions({
  queryKey: ['saved-filters'],
  queryFn: ({ signal }) => call(listSavedFilters, { signal }),
  staleTime: 60_000,
});

/** What of a page's address narrows or sorts its list: everything with a value. */
export const asQuery = (search: Readonly<Record<string, unknown>>): Record<string, string> =>
  Object.fromEntries(
    Object.entries(search)
      .filter(([, value]) => value !== undefined && value !== '' && value !== false)
      .map(([name, value]) => [name, typeof value === 'string' ? value : JSON.stringify(value)]),
  );

/** Says whether two addresses show the same. */
export function isSameQuery(one: Readonly<Record<string, string>>, other: Readonly<Record<string, string>>): boolean {
  const names = new Set([...Object.keys(one), ...Object.keys(other)]);
  return [...names].every((name) => one[name] === other[name]);
}
