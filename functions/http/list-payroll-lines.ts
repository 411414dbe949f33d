import type { listRunLines as contract } from '../../shared/payroll/runs/contract.ts';
import { listPayrollLines } from '../../shared/payroll/runs/list-payroll-lines.ts';
import type { Handler } from '../host/http.ts';

export const handleListPayrollLines: Handler<typeof contract> = (uses, { person, id, query }) =>
  listPayrollLines(uses, person, id('run'), query);
