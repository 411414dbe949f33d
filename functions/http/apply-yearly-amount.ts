import type { applyYearlyAmount as contract } from '../../shared/claims/allowances/contract.ts';
import { applyYearlyAmount } from '../../shared/claims/allowances/apply-yearly-amount.ts';
import type { Handler } from '../host/http.ts';

export const handleApplyYearlyAmount: Handler<typeof contract> = (uses, { person, input }) =>
  applyYearlyAmount(uses, person, input);
