import { forgetBankidOrders } from '../../shared/people/bankid/forget-bankid-orders.ts';
import { every } from '../host/timer.ts';

export const everyForgetBankidOrders = (): void =>
  every('forget-bankid-orders', '0 */10 * * * *', 60, forgetBankidOrders);
