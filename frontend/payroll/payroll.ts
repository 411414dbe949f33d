import { useEffect, useRef } from 'react';
import type * as z from 'zod/mini';
import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import {
  listRunLines,
  listRuns,
  showPayrollSettings,
  showRun,
  type LineView,
  type WarningKind,
} from '../../shared/payroll/runs/contract.ts';
import { call } from '../api/call.ts';
import { queryClient } from '../api/query-client.ts';

export const runsQuery = infiniteQueryOptions({
  queryKey: ['payroll-runs'],
  queryFn: ({ signal, pageParam }) => call(listRuns, { query: pageParam ? { cursor: pageParam } : {}, signal }),
  initialPageParam: '',
  getNextPageParam: ({ next }) => next,
});

export const payrollSettingsQuery = queryOptions({
  queryKey: ['payroll-settings'],
  queryFn: ({ signal }) => call(showPayrollSettings, { signal }),
});

/** How often a run is asked for anew that the payroll system has yet to take or to confirm, milliseconds. */
const again = 10_000;

export const runQuery = (run: string) =>
  queryOptions({
    queryKey: ['payroll-run', run],
    queryFn: ({ signal }) => call(showRun, { path: { run }, signal }),
    refetchInterval: ({ state: { data } }) => (data && ['locked', 'exported'].includes(data.state) ? again : false),
  });

/** What lines of a run are looked at: in the address, so that it can be sent to somebody. */
export type LinesLooked = Readonly<{
  state?: LineView['state'] | undefined;
  kind?: LineView['kind'] | undefined;
  warning?: WarningKind | undefined;
}>;

const given = <T extends object>(values: T) =>
  Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined && value !== '')) as T;

export const linesQuery = (run: string, { state, kind, warning }: LinesLooked) =>
  infiniteQueryOptions({
    queryKey: ['payroll-lines', run, state ?? '', kind ?? '', warning ?? ''],
    queryFn: ({ signal, pageParam }) =>
      call(listRunLines, { path: { run }, query: given({ state, kind, warning, cursor: pageParam }), signal }),
    initialPageParam: '',
    getNextPageParam: ({ next }) => next,
  });

/** Asks anew for a run's lines when the payroll system, or somebody else, has changed what is known of the run. */
export function useLinesOfToday(run: z.output<typeof showRun.output>): void {
  const shown = useRef(run);
  useEffect(() => {
    if (shown.current === run) return;
    shown.current = run;
    void queryClient.invalidateQueries({ queryKey: ['payroll-lines', run.id] });
  }, [run]);
}

/** What an act may have changed is asked anew. */
export async function forgetRun(run: string): Promise<void> {
  await Promise.all([
    queryClient.invalidateQueries({ queryKey: ['payroll-run', run] }),
    queryClient.invalidateQueries({ queryKey: ['payroll-lines', run] }),
    queryClient.invalidateQueries({ queryKey: ['payroll-runs'] }),
  ]);
}
