import type { proposeRun as contract } from '../../shared/payroll/runs/contract.ts';
import { proposePayrollRun } from '../../shared/payroll/runs/propose-payroll-run.ts';
import type { Handler } from '../host/http.ts';

export const handleProposePayrollRun: Handler<typeof contract> = (uses, { person, id, input }) =>
  proposePayrollRun(uses, person, id('run'), input);
