import type { showIncident as contract } from '../../shared/trust/incidents/contract.ts';
import { showIncident } from '../../shared/trust/incidents/show-incident.ts';
import type { Handler } from '../host/http.ts';

export const handleShowIncident: Handler<typeof contract> = (uses, { staff, id }) =>
  showIncident({ ...uses, operator: uses.configuration.operator }, staff, id('incident'));
