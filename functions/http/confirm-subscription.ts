import type { confirmSubscription as contract } from '../../shared/trust/vendors/subscribers/contract.ts';
import { confirmSubscription } from '../../shared/trust/vendors/subscribers/confirm-subscription.ts';
import type { Handler } from '../host/http.ts';

export const handleConfirmSubscription: Handler<typeof contract> = (uses, { input }) =>
  confirmSubscription(uses, input);
