import type { openIncident as contract } from '../../shared/trust/incidents/contract.ts';
import { openIncident } from '../../shared/trust/incidents/open-incident.ts';
import type { Handler } from '../host/http.ts';

export const handleOpenIncident: Handler<typeof contract> = (uses, { staff, input }) =>
  openIncident(uses, staff, input);
