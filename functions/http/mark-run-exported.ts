import type { markRunExported as contract } from '../../shared/payroll/runs/contract.ts';
import { markRunExported } from '../../shared/payroll/runs/mark-run-exported.ts';
import type { Handler } from '../host/http.ts';

export const handleMarkRunExported: Handler<typeof contract> = (uses, { person, id }) =>
  markRunExported(uses, person, id('run'));
