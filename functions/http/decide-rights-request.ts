import type { decideRightsRequest as contract } from '../../shared/protection/rights/contract.ts';
import { decideRightsRequest } from '../../shared/protection/rights/decide-rights-request.ts';
import type { Handler } from '../host/http.ts';

export const handleDecideRightsRequest: Handler<typeof contract> = (uses, { person, id, input }) =>
  decideRightsRequest(uses, person, id('request'), input);
