import type { changePayrollSettings as contract } from '../../shared/payroll/runs/contract.ts';
import { changePayrollSettings } from '../../shared/payroll/runs/change-payroll-settings.ts';
import type { Handler } from '../host/http.ts';

export const handleChangePayrollSettings: Handler<typeof contract> = (uses, { person, input }) =>
  changePayrollSettings(uses, person, input);
