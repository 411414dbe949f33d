import type { rejectPayment as contract } from '../../shared/payroll/partners/contract.ts';
import { rejectPayment } from '../../shared/payroll/partners/reject-payment.ts';
import type { Handler } from '../host/http.ts';

export const handleRejectPayment: Handler<typeof contract> = (uses, { key, id, input }) =>
  rejectPayment(uses, key, id('run'), id('line'), input);
