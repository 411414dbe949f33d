import type { confirmRun as contract } from '../../shared/payroll/runs/contract.ts';
import { confirmPayrollRun } from '../../shared/payroll/runs/confirm-payroll-run.ts';
import type { Handler } from '../host/http.ts';

export const handleConfirmPayrollRun: Handler<typeof contract> = (uses, { person, id, input }) =>
  confirmPayrollRun(uses, person, id('run'), input);
