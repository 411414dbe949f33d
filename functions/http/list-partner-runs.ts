import type { listPartnerRuns as contract } from '../../shared/payroll/partners/contract.ts';
import { listPartnerRuns } from '../../shared/payroll/partners/list-partner-runs.ts';
import type { Handler } from '../host/http.ts';

export const handleListPartnerRuns: Handler<typeof contract> = (uses, { key, query }) =>
  listPartnerRuns(uses, key, query);
