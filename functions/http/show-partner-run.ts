import type { showPartnerRun as contract } from '../../shared/payroll/partners/contract.ts';
import { showPartnerRun } from '../../shared/payroll/partners/show-partner-run.ts';
import type { Handler } from '../host/http.ts';

export const handleShowPartnerRun: Handler<typeof contract> = (uses, { key, id }) =>
  showPartnerRun(uses, key, id('run'));
