import type { withdrawOwnRequest as contract } from '../../shared/protection/rights/contract.ts';
import { withdrawOwnRequest } from '../../shared/protection/rights/withdraw-own-request.ts';
import type { Handler } from '../host/http.ts';

export const handleWithdrawOwnRequest: Handler<typeof contract> = (uses, { person, id }) =>
  withdrawOwnRequest(uses, person, id('request'));
