import type { showYearlyAmount as contract } from '../../shared/claims/allowances/contract.ts';
import { showYearlyAmount } from '../../shared/claims/allowances/show-yearly-amount.ts';
import type { Handler } from '../host/http.ts';

export const handleShowYearlyAmount: Handler<typeof contract> = (uses, { person, query }) =>
  showYearlyAmount(uses, person, query);
