import type { listPartnerEmployees as contract } from '../../shared/payroll/partners/contract.ts';
import { listPartnerEmployees } from '../../shared/payroll/partners/list-partner-employees.ts';
import type { Handler } from '../host/http.ts';

export const handleListPartnerEmployees: Handler<typeof contract> = (uses, { key, id, query }) =>
  listPartnerEmployees(uses, key, id('run'), query);
