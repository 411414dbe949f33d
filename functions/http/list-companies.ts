import type { listCompanies as contract } from '../../shared/claims/company-set-up/contract.ts';
import { listCompanies } from '../../shared/claims/company-set-up/list-companies.ts';
import type { Handler } from '../host/http.ts';

export const handleListCompanies: Handler<typeof contract> = (uses, { staff }) => listCompanies(uses, staff);
