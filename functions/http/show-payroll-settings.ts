import type { showPayrollSettings as contract } from '../../shared/payroll/runs/contract.ts';
import { showPayrollSettings } from '../../shared/payroll/runs/show-payroll-settings.ts';
import type { Handler } from '../host/http.ts';

export const handleShowPayrollSettings: Handler<typeof contract> = (uses, { person }) =>
  showPayrollSettings(uses, person);
