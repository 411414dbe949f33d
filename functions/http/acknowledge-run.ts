import type { acknowledgeRun as contract } from '../../shared/payroll/partners/contract.ts';
import { acknowledgeRun } from '../../shared/payroll/partners/acknowledge-run.ts';
import type { Handler } from '../host/http.ts';

export const handleAcknowledgeRun: Handler<typeof contract> = (uses, { key, id }) =>
  acknowledgeRun(uses, key, id('run'));
