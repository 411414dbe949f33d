import { chooseFinancialYear } from '../../shared/protection/retention/choose-financial-year.ts';
import type { chooseFinancialYear as contract } from '../../shared/protection/retention/contract.ts';
import type { Handler } from '../host/http.ts';

export const handleChooseFinancialYear: Handler<typeof contract> = (uses, { person, input }) =>
  chooseFinancialYear(uses, person, input);
