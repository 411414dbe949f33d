import { infiniteQueryOptions, keepPreviousData, queryOptions } from '@tanstack/react-query';
import {
  listAllowances,
  listLeavers,
  showAllowancePreview,
  showAllowances,
  showOwnAllowance,
  showYearlyAmount,
  allowanceFilters,
} from '../../shared/claims/allowances/contract.ts';
import { call } from '../api/call.ts';
import { queryClient } from '../api/query-client.ts';

/** What of the allowances is looked at: in the address, so that it can be sent to somebody. */
export type Looked = Readonly<{
  category?: string | undefined;
  year?: number | undefined;
  filter?: (typeof allowanceFilters)[number] | undefined;
  department?: string | undefined;
}>;

const given = <T extends object>(values: T) =>
  Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined && value !== '')) as T;

/** As the server is asked for it, without a page. */
export const asQueryOf = ({ category, year, filter, department }: Looked) =>
  given({ category, year: year === undefined ? undefined : String(year), filter, department });

/** Back from a saved filter; what means nothing is left aside. */
export const lookedFrom = ({ category, year, filter, department }: Readonly<Record<string, string>>): Looked => ({
  category,
  year: year !== undefined && /^\d{4}$/.test(year) ? Number(year) : undefined,
  filter: allowanceFilters.find((one) => one === filter),
  department,
});

export const allowancesQuery = ({ category, year, filter, department }: Looked) =>
  infiniteQueryOptions({
    queryKey: ['allowances', category ?? '', year ?? '', filter ?? '', department ?? ''],
    queryFn: ({ signal, pageParam }) =>
      call(listAllowances, {
        query: given({ ...asQueryOf({ category, year, filter, department }), cursor: pageParam }),
        signal,
      }),
    initialPageParam: '',
    getNextPageParam: ({ next }) => next,
    placeholderData: keepPreviousData,
  });

export const leaversQuery = (year?: number) =>
  infiniteQueryOptions({
    queryKey: ['leavers', year ?? ''],
    queryFn: ({ signal, pageParam }) =>
      call(listLeavers, {
        query: given({ year: year === undefined ? undefined : String(year), cursor: pageParam }),
        signal,
      }),
    initialPageParam: '',
    getNextPageParam: ({ next }) => next,
  });

export const personAllowancesQuery = (employee: string) =>
  queryOptions({
    queryKey: ['allowances-of', employee],
    queryFn: ({ signal }) => call(showAllowances, { path: { employee }, signal }),
  });

/** Whose allowance, of which category and year. */
export type Place = Readonly<{ employee: string; category: string; year: number }>;

/** Where what is typed of an adjustment is kept. */
export const placeOf = ({ employee, category, year }: Place): string => `adjust:${employee}:${category}:${year}`;

/** What an adjustment by some öre would make of an allowance. */
export const previewQuery = ({ employee, category, year }: Place, change: number) =>
  queryOptions({
    queryKey: ['allowance-preview', employee, category, year, change],
    queryFn: ({ signal }) =>
      call(showAllowancePreview, {
        path: { employee },
        query: { category, year: String(year), change: String(change) },
        signal,
      }),
    placeholderData: keepPreviousData,
    staleTime: 0,
  });

/** Days of employment and share of full time as they are typed; no last day is empty. */
export type Employed = Readonly<{ employedFrom: string; employedUntil: string; partTimePermille: number }>;

/** What other days or another share would make of an allowance. */
export const employedPreviewQuery = (place: Place, { partTimePermille, ...days }: Employed) =>
  queryOptions({
    queryKey: ['allowance-preview', ...Object.values(place), days, partTimePermille],
    queryFn: ({ signal }) =>
      call(showAllowancePreview, {
        path: { employee: place.employee },
        query: {
          category: place.category,
          year: String(place.year),
          ...days,
          partTimePermille: String(partTimePermille),
        },
        signal,
      }),
    placeholderData: keepPreviousData,
    staleTime: 0,
  });

export const yearlyAmountQuery = (category: string, year: number) =>
  queryOptions({
    queryKey: ['yearly-amount', category, year],
    queryFn: ({ signal }) => call(showYearlyAmount, { query: { category, year: String(year) }, signal }),
  });

export const ownAllowanceQuery = (category: string, year: number) =>
  queryOptions({
    queryKey: ['own-allowance', category, year],
    queryFn: ({ signal }) => call(showOwnAllowance, { query: { category, year: String(year) }, signal }),
  });

/** What an act may have changed is asked anew. */
export function forgetAllowances(): void {
  for (const key of ['allowances', 'allowances-of', 'leavers', 'yearly-amount', 'allowance-preview', 'benefits'])
    void queryClient.invalidateQueries({ queryKey: [key] });
}
