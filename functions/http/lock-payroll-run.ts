import type { lockRun as contract } from '../../shared/payroll/runs/contract.ts';
import { lockPayrollRun } from '../../shared/payroll/runs/lock-payroll-run.ts';
import type { Handler } from '../host/http.ts';

export const handleLockPayrollRun: Handler<typeof contract> = (uses, { person, id, input }) =>
  lockPayrollRun(uses, person, id('run'), input);
