import type { listRuns as contract } from '../../shared/payroll/runs/contract.ts';
import { listPayrollRuns } from '../../shared/payroll/runs/list-payroll-runs.ts';
import type { Handler } from '../host/http.ts';

export const handleListPayrollRuns: Handler<typeof contract> = (uses, { person, query }) =>
  listPayrollRuns(uses, person, query);
