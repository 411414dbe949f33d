import type { listPartnerLines as contract } from '../../shared/payroll/partners/contract.ts';
import { listPartnerLines } from '../../shared/payroll/partners/list-partner-lines.ts';
import type { Handler } from '../host/http.ts';

export const handleListPartnerLines: Handler<typeof contract> = (uses, { key, id, query }) =>
  listPartnerLines(uses, key, id('run'), query);
