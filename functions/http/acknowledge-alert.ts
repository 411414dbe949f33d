import type { acknowledgeAlert as contract } from '../../shared/trust/operations/contract.ts';
import { acknowledgeAlert } from '../../shared/trust/operations/acknowledge-alert.ts';
import type { Handler } from '../host/http.ts';

export const handleAcknowledgeAlert: Handler<typeof contract> = (uses, { staff, id, input }) =>
  acknowledgeAlert(uses, staff, id('alert'), input);
