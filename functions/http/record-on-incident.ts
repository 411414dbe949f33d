import type { recordOnIncident as contract } from '../../shared/trust/incidents/contract.ts';
import { recordOnIncident } from '../../shared/trust/incidents/record-on-incident.ts';
import type { Handler } from '../host/http.ts';

export const handleRecordOnIncident: Handler<typeof contract> = (uses, { staff, id, input }) =>
  recordOnIncident(uses, staff, id('incident'), input);
