import type { unsubscribe as contract } from '../../shared/trust/vendors/subscribers/contract.ts';
import { unsubscribe } from '../../shared/trust/vendors/subscribers/unsubscribe.ts';
import type { Handler } from '../host/http.ts';

export const handleUnsubscribe: Handler<typeof contract> = (uses, { input }) => unsubscribe(uses, input);
