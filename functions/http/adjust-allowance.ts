import type { adjustAllowance as contract } from '../../shared/claims/allowances/contract.ts';
import { adjustAllowance } from '../../shared/claims/allowances/adjust-allowance.ts';
import type { Handler } from '../host/http.ts';

export const handleAdjustAllowance: Handler<typeof contract> = (uses, { person, id, input }) =>
  adjustAllowance(uses, person, id('employee'), input);
