import type { rejectLine as contract } from '../../shared/payroll/runs/contract.ts';
import { rejectPayrollLine } from '../../shared/payroll/runs/reject-payroll-line.ts';
import type { Handler } from '../host/http.ts';

export const handleRejectPayrollLine: Handler<typeof contract> = (uses, { person, id, input }) =>
  rejectPayrollLine(uses, person, id('run'), id('line'), input);
