import type { showRun as contract } from '../../shared/payroll/runs/contract.ts';
import { showPayrollRun } from '../../shared/payroll/runs/show-payroll-run.ts';
import type { Handler } from '../host/http.ts';

export const handleShowPayrollRun: Handler<typeof contract> = (uses, { person, id }) =>
  showPayrollRun(uses, person, id('run'));
