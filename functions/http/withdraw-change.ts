import type { withdrawChange as contract } from '../../shared/trust/vendors/changes/contract.ts';
import { withdrawChange } from '../../shared/trust/vendors/changes/withdraw-change.ts';
import type { Handler } from '../host/http.ts';

export const handleWithdrawChange: Handler<typeof contract> = (uses, { staff, id }) =>
  withdrawChange(uses, staff, id('proposal'));
