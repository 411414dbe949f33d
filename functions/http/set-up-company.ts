import type { setUpCompany as contract } from '../../shared/claims/company-set-up/contract.ts';
import { setUpCompany } from '../../shared/claims/company-set-up/set-up-company.ts';
import type { Handler } from '../host/http.ts';

export const handleSetUpCompany: Handler<typeof contract> = (uses, { staff, input }) =>
  setUpCompany(uses, staff, input);
