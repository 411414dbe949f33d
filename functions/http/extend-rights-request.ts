import type { extendRightsRequest as contract } from '../../shared/protection/rights/contract.ts';
import { extendRightsRequest } from '../../shared/protection/rights/extend-rights-request.ts';
import type { Handler } from '../host/http.ts';

export const handleExtendRightsRequest: Handler<typeof contract> = (uses, { person, id, input }) =>
  extendRightsRequest(uses, person, id('request'), input);
