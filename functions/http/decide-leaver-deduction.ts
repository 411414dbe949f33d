import type { decideLeaverDeduction as contract } from '../../shared/claims/allowances/contract.ts';
import { decideLeaverDeduction } from '../../shared/claims/allowances/decide-leaver-deduction.ts';
import type { Handler } from '../host/http.ts';

export const handleDecideLeaverDeduction: Handler<typeof contract> = (uses, { person, id, input }) =>
  decideLeaverDeduction(uses, person, id('employee'), input);
