import { changePayrollProfile } from '../../shared/payroll/files/change-payroll-profile.ts';
import type { changePayrollProfile as contract } from '../../shared/payroll/files/contract.ts';
import type { Handler } from '../host/http.ts';

export const handleChangePayrollProfile: Handler<typeof contract> = (uses, { person, input }) =>
  changePayrollProfile(uses, person, input);
