import { queryOptions } from '@tanstack/react-query';
import {
  showPayrollFilePreview,
  showPayrollProfile,
  showSamplePreview,
  type FileFormat,
} from '../../../shared/payroll/files/contract.ts';
import { call } from '../../api/call.ts';

export const payrollProfileQuery = queryOptions({
  queryKey: ['payroll-profile'],
  queryFn: ({ signal }) => call(showPayrollProfile, { signal }),
});

/** What a file of made-up lines looks like; of a version of the profile, so that one that is saved shows at once. */
export const samplePreviewQuery = (format: FileFormat, version: number) =>
  queryOptions({
    queryKey: ['payroll-profile', 'sample', format, version],
    queryFn: ({ signal }) => call(showSamplePreview, { signal, query: { format } }),
  });

/** What a locked run's file looks like, as the profile is at that moment. */
export const runFilePreviewQuery = (run: string, format: FileFormat) =>
  queryOptions({
    queryKey: ['payroll-run', run, 'file', format],
    queryFn: ({ signal }) => call(showPayrollFilePreview, { signal, path: { run }, query: { format } }),
    staleTime: 0,
  });
