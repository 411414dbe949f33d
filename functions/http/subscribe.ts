import type { subscribe as contract } from '../../shared/trust/vendors/subscribers/contract.ts';
import { subscribe } from '../../shared/trust/vendors/subscribers/subscribe.ts';
import type { Handler } from '../host/http.ts';

export const handleSubscribe: Handler<typeof contract> = (uses, { input }) => subscribe(uses, input);
