import type { withdrawClose as contract } from '../../shared/trust/incidents/contract.ts';
import { withdrawClose } from '../../shared/trust/incidents/withdraw-close.ts';
import type { Handler } from '../host/http.ts';

export const handleWithdrawClose: Handler<typeof contract> = (uses, { staff, id }) =>
  withdrawClose(uses, staff, id('incident'));
