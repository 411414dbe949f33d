import type { receiveEvent as contract } from '../../shared/payroll/partners/inbound/contract.ts';
import { receiveEvent } from '../../shared/payroll/partners/inbound/receive-event.ts';
import type { Handler } from '../host/http.ts';

export const handleReceiveEvent: Handler<typeof contract> = (uses, { signer, input }) =>
  receiveEvent(uses, signer, input);
