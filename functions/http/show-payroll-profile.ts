import type { showPayrollProfile as contract } from '../../shared/payroll/files/contract.ts';
import { showPayrollProfile } from '../../shared/payroll/files/show-payroll-profile.ts';
import type { Handler } from '../host/http.ts';

export const handleShowPayrollProfile: Handler<typeof contract> = (uses, { person }) =>
  showPayrollProfile(uses, person);
