import type { tellCustomers as contract } from '../../shared/trust/incidents/contract.ts';
import { tellCustomers } from '../../shared/trust/incidents/tell-customers.ts';
import type { Handler } from '../host/http.ts';

export const handleTellCustomers: Handler<typeof contract> = (uses, { staff, id }) =>
  tellCustomers(uses, staff, id('incident'));
