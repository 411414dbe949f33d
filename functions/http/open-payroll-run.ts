import type { openRun as contract } from '../../shared/payroll/runs/contract.ts';
import { openPayrollRun } from '../../shared/payroll/runs/open-payroll-run.ts';
import type { Handler } from '../host/http.ts';

export const handleOpenPayrollRun: Handler<typeof contract> = (uses, { person, input }) =>
  openPayrollRun(uses, person, input);
