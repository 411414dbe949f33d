import type { enterRightsRequest as contract } from '../../shared/protection/rights/contract.ts';
import { enterRightsRequest } from '../../shared/protection/rights/enter-rights-request.ts';
import type { Handler } from '../host/http.ts';

export const handleEnterRightsRequest: Handler<typeof contract> = (uses, { person, input }) =>
  enterRightsRequest(uses, person, input);
