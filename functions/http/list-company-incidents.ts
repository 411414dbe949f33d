import type { listCompanyIncidents as contract } from '../../shared/trust/incidents/contract.ts';
import { listCompanyIncidents } from '../../shared/trust/incidents/list-company-incidents.ts';
import type { Handler } from '../host/http.ts';

export const handleListCompanyIncidents: Handler<typeof contract> = (uses, { person }) =>
  listCompanyIncidents(uses, person);
