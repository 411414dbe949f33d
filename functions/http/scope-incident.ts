import type { scopeIncident as contract } from '../../shared/trust/incidents/contract.ts';
import { scopeIncident } from '../../shared/trust/incidents/scope-incident.ts';
import type { Handler } from '../host/http.ts';

export const handleScopeIncident: Handler<typeof contract> = (uses, { staff, id, input }) =>
  scopeIncident(uses, staff, id('incident'), input);
