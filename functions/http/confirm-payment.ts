import type { confirmPayment as contract } from '../../shared/payroll/partners/contract.ts';
import { confirmPayment } from '../../shared/payroll/partners/confirm-payment.ts';
import type { Handler } from '../host/http.ts';

export const handleConfirmPayment: Handler<typeof contract> = (uses, { key, id, input }) =>
  confirmPayment(uses, key, id('run'), input);
