import type { reopenIncident as contract } from '../../shared/trust/incidents/contract.ts';
import { reopenIncident } from '../../shared/trust/incidents/reopen-incident.ts';
import type { Handler } from '../host/http.ts';

export const handleReopenIncident: Handler<typeof contract> = (uses, { staff, id, input }) =>
  reopenIncident(uses, staff, id('incident'), input);
