import type { showPayrollFilePreview as contract } from '../../shared/payroll/files/contract.ts';
import { showPayrollFilePreview } from '../../shared/payroll/files/show-payroll-file-preview.ts';
import type { Handler } from '../host/http.ts';
import { lockedRunsOf } from '../host/locked-runs.ts';

export const handleShowPayrollFilePreview: Handler<typeof contract> = (uses, { person, id, query }) =>
  showPayrollFilePreview({ ...uses, lockedRuns: lockedRunsOf(uses, person) }, person, id('run'), query);
