import { queryOptions } from '@tanstack/react-query';
import { showDashboard } from '../../shared/claims/dashboard/contract.ts';
import { call } from '../api/call.ts';

/** A benefit year in figures; without a year, the present one. */
export const dashboardQuery = (year?: number) =>
  queryOptions({
    queryKey: ['dashboard', year ?? null],
    queryFn: ({ signal }) => call(showDashboard, { query: year ? { year: String(year) } : {}, signal }),
  });
