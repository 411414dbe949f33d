import type { listIncidents as contract } from '../../shared/trust/incidents/contract.ts';
import { listIncidents } from '../../shared/trust/incidents/list-incidents.ts';
import type { Handler } from '../host/http.ts';

export const handleListIncidents: Handler<typeof contract> = (uses, { staff }) => listIncidents(uses, staff);
