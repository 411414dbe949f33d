import type { confirmClose as contract } from '../../shared/trust/incidents/contract.ts';
import { confirmClose } from '../../shared/trust/incidents/confirm-close.ts';
import type { Handler } from '../host/http.ts';

export const handleConfirmClose: Handler<typeof contract> = (uses, { staff, id }) =>
  confirmClose(uses, staff, id('incident'));
