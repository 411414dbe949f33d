import type { correctPayment as contract } from '../../shared/payroll/runs/contract.ts';
import { correctPayment } from '../../shared/payroll/runs/correct-payment.ts';
import type { Handler } from '../host/http.ts';

export const handleCorrectPayment: Handler<typeof contract> = (uses, { person, id, input }) =>
  correctPayment(uses, person, id('expense'), input);
